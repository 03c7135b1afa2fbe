using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>A Device Farm remote access session, in which a person or an Appium client uses a real phone or tablet.</summary>
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

    /// <summary>Describes the properties and CSV columns that identify a Device Farm session.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteSession), DeviceFarmMessages.SessionKind, "devicefarm:session", "SessionArn", nameof(Arn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The name of the session. Several sessions can have the same name.</summary>
    public string? Name { get; }

    /// <summary>
    /// The status of the session, such as PENDING, PENDING_CONCURRENCY, PENDING_DEVICE, PREPARING, RUNNING, STOPPING, or COMPLETED.
    /// </summary>
    public string? Status { get; }

    /// <summary>
    /// The result of the session, such as PASSED, FAILED, ERRORED, or STOPPED. Until the session ends, the result is PENDING.
    /// </summary>
    public string? Result { get; }

    /// <summary>The display name of the device.</summary>
    public string? DeviceName { get; }

    /// <summary>The platform of the device: ANDROID or IOS.</summary>
    public string? Platform { get; }

    /// <summary>The version of the operating system of the device.</summary>
    public string? OsVersion { get; }

    /// <summary>The manufacturer of the device.</summary>
    public string? DeviceManufacturer { get; }

    /// <summary>The model name of the device.</summary>
    public string? DeviceModel { get; }

    /// <summary>The model ID that the manufacturer assigned.</summary>
    public string? DeviceModelId { get; }

    /// <summary>The form factor of the device: PHONE or TABLET.</summary>
    public string? DeviceFormFactor { get; }

    /// <summary>The type of the fleet that the device belongs to: PUBLIC or PRIVATE.</summary>
    public string? DeviceFleetType { get; }

    /// <summary>The name of the private fleet that the device belongs to.</summary>
    public string? DeviceFleetName { get; }

    /// <summary>The time when the session was requested.</summary>
    public DateTime? Created { get; }

    /// <summary>The time when the session started, or null if the session hasn't started.</summary>
    public DateTime? Started { get; }

    /// <summary>The time when the session stopped, or null if the session hasn't stopped.</summary>
    public DateTime? Stopped { get; }

    /// <summary>The billing method of the session: METERED (billed by the minute) or UNMETERED (uses a purchased device slot).</summary>
    public string? BillingMethod { get; }

    /// <summary>
    /// The total number of device minutes, including setup and teardown. AWS calculates this value separately, so it isn't the sum of the
    /// metered and unmetered minutes.
    /// </summary>
    public double? TotalMinutes { get; }

    /// <summary>The number of device minutes that are billed.</summary>
    public double? MeteredMinutes { get; }

    /// <summary>The number of device minutes that a purchased device slot covers.</summary>
    public double? UnmeteredMinutes { get; }

    /// <summary>A message from Device Farm about the session, such as the reason why it failed.</summary>
    public string? Message { get; }

    /// <summary>The ARN of the session. Commands accept this ARN in the <c>-Arn</c> parameter.</summary>
    public string? Arn { get; }

    /// <summary>The ARN of the project that the session belongs to.</summary>
    public string? ProjectArn { get; }

    /// <summary>The ARN of the device.</summary>
    public string? DeviceArn { get; }

    /// <summary>The ARN of the private device instance, if one was requested.</summary>
    public string? InstanceArn { get; }

    /// <summary>The ARN of the app that the session was created with.</summary>
    public string? AppArn { get; }

    /// <summary>The interaction mode: INTERACTIVE, NO_VIDEO, or VIDEO_ONLY. AWS no longer supports changing the interaction mode.</summary>
    public string? InteractionMode { get; }

    /// <summary>Indicates whether apps keep their original signature, which is possible only on private devices.</summary>
    public bool? SkipAppResign { get; }

    /// <summary>The host of the proxy that the device uses.</summary>
    public string? DeviceProxyHost { get; }

    /// <summary>The port of the proxy that the device uses.</summary>
    public int? DeviceProxyPort { get; }

    /// <summary>The ID of the VPC that the project is connected to, if any.</summary>
    public string? VpcId { get; }

    /// <summary>The IDs of the subnets in the VPC.</summary>
    public TextList SubnetIds { get; }

    /// <summary>The IDs of the security groups in the VPC.</summary>
    public TextList SecurityGroupIds { get; }

    /// <summary>
    /// The WebDriver (Appium) endpoint, available only while the session is running. Don't write this endpoint to a log, because anyone who
    /// knows the endpoint can control the device.
    /// </summary>
    [Sensitive]
    public string? RemoteDriverEndpoint { get; }

    /// <summary>
    /// The endpoint for a web browser, available only while the session is running. Don't write this endpoint to a log, because anyone who
    /// knows the endpoint can control the device.
    /// </summary>
    [Sensitive]
    public string? InteractiveEndpoint { get; }

    /// <summary>
    /// The unique identifier (UDID) of the device. The value is set only for sessions with remote debugging. AWS withdrew remote debugging
    /// in November 2025.
    /// </summary>
    public string? DeviceUdid { get; }

    /// <summary>
    /// The ID of the client for remote debugging. AWS withdrew this property in November 2025, so its value is usually null.
    /// </summary>
    public string? ClientId { get; }

    /// <summary>
    /// The address of the host for remote debugging. AWS withdrew this property in November 2025, so its value is usually null.
    /// </summary>
    public string? HostAddress { get; }

    /// <summary>
    /// Indicates whether remote debugging is enabled. AWS withdrew this property in November 2025, so its value is usually null.
    /// </summary>
    public bool? RemoteDebugEnabled { get; }

    /// <summary>
    /// Indicates whether remote recording is enabled. AWS withdrew this property in November 2025, so its value is usually null.
    /// </summary>
    public bool? RemoteRecordEnabled { get; }

    /// <summary>The ARN of the app to record in the session. AWS withdrew this property in November 2025, so it's usually null.</summary>
    public string? RemoteRecordAppArn { get; }

    /// <summary>Returns the name of the session, or its ARN if the session has no name.</summary>
    public override string ToString() => string.IsNullOrEmpty(Name) ? Arn ?? "" : Name;
}
