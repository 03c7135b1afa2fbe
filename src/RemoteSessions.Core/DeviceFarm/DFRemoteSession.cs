using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>A Device Farm remote access session: a person or an Appium client on a real phone or tablet.</summary>
public sealed class DFRemoteSession : AwsResource
{
    internal DFRemoteSession(RemoteAccessSession wire, ResourceOrigin origin) : base(origin)
    {
        Name = wire.Name;
        Status = wire.Status;
        Result = wire.Result;
        DeviceName = wire.Device?.Name;
        Platform = wire.Device?.Platform;
        OsVersion = wire.Device?.Os;
        DeviceManufacturer = wire.Device?.Manufacturer;
        DeviceModel = wire.Device?.Model;
        DeviceModelId = wire.Device?.ModelId;
        DeviceFormFactor = wire.Device?.FormFactor;
        DeviceFleetType = wire.Device?.FleetType;
        DeviceFleetName = wire.Device?.FleetName;
        Created = Local(wire.Created);
        Started = Local(wire.Started);
        Stopped = Local(wire.Stopped);
        BillingMethod = wire.BillingMethod;
        TotalMinutes = wire.DeviceMinutes?.Total;
        MeteredMinutes = wire.DeviceMinutes?.Metered;
        UnmeteredMinutes = wire.DeviceMinutes?.Unmetered;
        Message = wire.Message;
        Arn = wire.Arn;
        ProjectArn = DeviceFarmArn.ProjectOf(wire.Arn);
        DeviceArn = wire.Device?.Arn;
        InstanceArn = wire.InstanceArn;
        AppArn = wire.AppUpload;
        InteractionMode = wire.InteractionMode;
        SkipAppResign = wire.SkipAppResign;
        DeviceProxyHost = wire.DeviceProxy?.Host;
        DeviceProxyPort = wire.DeviceProxy?.Port;
        VpcId = wire.VpcConfig?.VpcId;
        SubnetIds = new TextList(wire.VpcConfig?.SubnetIds);
        SecurityGroupIds = new TextList(wire.VpcConfig?.SecurityGroupIds);
        RemoteDriverEndpoint = wire.Endpoints?.RemoteDriverEndpoint;
        InteractiveEndpoint = wire.Endpoints?.InteractiveEndpoint ?? wire.Endpoint;
        DeviceUdid = wire.DeviceUdid;
        ClientId = wire.ClientId;
        HostAddress = wire.HostAddress;
        RemoteDebugEnabled = wire.RemoteDebugEnabled;
        RemoteRecordEnabled = wire.RemoteRecordEnabled;
        RemoteRecordAppArn = wire.RemoteRecordAppArn;
    }

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteSession), "Device Farm session", "devicefarm:session", "SessionArn", nameof(Arn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The session's name; need not be unique.</summary>
    public string? Name { get; }

    /// <summary>
    /// Where the session is on its way: PENDING, PENDING_CONCURRENCY, PENDING_DEVICE, PREPARING, RUNNING, STOPPING, COMPLETED …
    /// </summary>
    public string? Status { get; }

    /// <summary>How it ended: PASSED, FAILED, ERRORED, STOPPED …; PENDING until then.</summary>
    public string? Result { get; }

    /// <summary>The device's display name.</summary>
    public string? DeviceName { get; }

    /// <summary>ANDROID or IOS.</summary>
    public string? Platform { get; }

    /// <summary>The version of the device's operating system.</summary>
    public string? OsVersion { get; }

    /// <summary>The manufacturer of the device.</summary>
    public string? DeviceManufacturer { get; }

    /// <summary>The device's model name.</summary>
    public string? DeviceModel { get; }

    /// <summary>The manufacturer's id of the model.</summary>
    public string? DeviceModelId { get; }

    /// <summary>PHONE or TABLET.</summary>
    public string? DeviceFormFactor { get; }

    /// <summary>Whether the device is PUBLIC or PRIVATE.</summary>
    public string? DeviceFleetType { get; }

    /// <summary>The name of the private fleet that the device belongs to.</summary>
    public string? DeviceFleetName { get; }

    /// <summary>When the session was asked for.</summary>
    public DateTime? Created { get; }

    /// <summary>When it started; null while it waits.</summary>
    public DateTime? Started { get; }

    /// <summary>When it stopped; null until then.</summary>
    public DateTime? Stopped { get; }

    /// <summary>METERED (by the minute) or UNMETERED (in a slot that was bought).</summary>
    public string? BillingMethod { get; }

    /// <summary>Minutes on the device with set-up and teardown. Not the sum of the next two: AWS counts each on its own.</summary>
    public double? TotalMinutes { get; }

    /// <summary>Minutes that are billed.</summary>
    public double? MeteredMinutes { get; }

    /// <summary>Minutes in a slot that was bought.</summary>
    public double? UnmeteredMinutes { get; }

    /// <summary>What the service says of the session, such as why it failed.</summary>
    public string? Message { get; }

    /// <summary>The session's key. All cmdlets take it as <c>-Arn</c>.</summary>
    public string? Arn { get; }

    /// <summary>The project that the session belongs to.</summary>
    public string? ProjectArn { get; }

    /// <summary>The device.</summary>
    public string? DeviceArn { get; }

    /// <summary>The private device instance, where one was asked for.</summary>
    public string? InstanceArn { get; }

    /// <summary>The app that the session was created with.</summary>
    public string? AppArn { get; }

    /// <summary>INTERACTIVE, NO_VIDEO or VIDEO_ONLY; AWS no longer lets it be chosen.</summary>
    public string? InteractionMode { get; }

    /// <summary>Whether apps keep their own signature (private devices only).</summary>
    public bool? SkipAppResign { get; }

    /// <summary>Host of the proxy that the device uses.</summary>
    public string? DeviceProxyHost { get; }

    /// <summary>Port of the proxy that the device uses.</summary>
    public int? DeviceProxyPort { get; }

    /// <summary>The VPC of the project, where it has one.</summary>
    public string? VpcId { get; }

    /// <summary>The subnets of the project's VPC.</summary>
    public TextList SubnetIds { get; }

    /// <summary>The security groups of the project's VPC.</summary>
    public TextList SecurityGroupIds { get; }

    /// <summary>WebDriver (Appium) address, only while the session runs. Whoever has it has the device: do not log it.</summary>
    [Sensitive]
    public string? RemoteDriverEndpoint { get; }

    /// <summary>Address for a browser, only while the session runs. Whoever has it has the device: do not log it.</summary>
    [Sensitive]
    public string? InteractiveEndpoint { get; }

    /// <summary>The device's own id; only from services that still offer remote debugging.</summary>
    public string? DeviceUdid { get; }

    /// <summary>Withdrawn by AWS in November 2025; filled where a service still gives it.</summary>
    public string? ClientId { get; }

    /// <summary>Withdrawn by AWS in November 2025; filled where a service still gives it.</summary>
    public string? HostAddress { get; }

    /// <summary>Withdrawn by AWS in November 2025; filled where a service still gives it.</summary>
    public bool? RemoteDebugEnabled { get; }

    /// <summary>Withdrawn by AWS in November 2025; filled where a service still gives it.</summary>
    public bool? RemoteRecordEnabled { get; }

    /// <summary>Withdrawn by AWS in November 2025; filled where a service still gives it.</summary>
    public string? RemoteRecordAppArn { get; }

    /// <summary>The name, or the ARN where there is none.</summary>
    public override string ToString() => string.IsNullOrEmpty(Name) ? Arn ?? "" : Name;
}
