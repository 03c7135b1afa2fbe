using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>A private device that belongs to the account.</summary>
public sealed class DFRemoteDeviceInstance : AwsResource
{
    internal DFRemoteDeviceInstance(DeviceInstance wire, ResourceOrigin origin) : base(origin)
    {
        Status = wire.Status;
        Labels = new TextList(wire.Labels);
        Udid = wire.Udid;
        InstanceProfileName = wire.InstanceProfile?.Name;
        InstanceProfileArn = wire.InstanceProfile?.Arn;
        InstanceProfileDescription = wire.InstanceProfile?.Description;
        RebootAfterUse = wire.InstanceProfile?.RebootAfterUse;
        PackageCleanup = wire.InstanceProfile?.PackageCleanup;
        ExcludeAppPackagesFromCleanup = new TextList(wire.InstanceProfile?.ExcludeAppPackagesFromCleanup);
        DeviceArn = wire.DeviceArn;
        Arn = wire.Arn;
    }

    /// <summary>Describes the properties and CSV columns that identify a Device Farm device instance.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteDeviceInstance), DeviceFarmMessages.DeviceInstanceKind, "devicefarm:deviceinstance", "InstanceArn", nameof(Arn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The status of the device instance: IN_USE, PREPARING, AVAILABLE, or NOT_AVAILABLE.</summary>
    public string? Status { get; }

    /// <summary>The labels that the account assigned to the device.</summary>
    public TextList Labels { get; }

    /// <summary>The unique identifier (UDID) of the device.</summary>
    public string? Udid { get; }

    /// <summary>The name of the instance profile.</summary>
    public string? InstanceProfileName { get; }

    /// <summary>The ARN of the instance profile.</summary>
    public string? InstanceProfileArn { get; }

    /// <summary>The description of the instance profile.</summary>
    public string? InstanceProfileDescription { get; }

    /// <summary>Indicates whether the device restarts after each session.</summary>
    public bool? RebootAfterUse { get; }

    /// <summary>Indicates whether apps are removed from the device after each session.</summary>
    public bool? PackageCleanup { get; }

    /// <summary>The package names of the apps that aren't removed from the device after a session.</summary>
    public TextList ExcludeAppPackagesFromCleanup { get; }

    /// <summary>The ARN of the device that this object is an instance of.</summary>
    public string? DeviceArn { get; }

    /// <summary>The ARN of the device instance. <c>New-DFRemoteSession</c> accepts this ARN in the <c>-InstanceArn</c> parameter.</summary>
    public string? Arn { get; }

    /// <summary>Returns the labels of the device instance, or the ARN of the device instance if it has no labels.</summary>
    public override string ToString() => Labels.Count > 0 ? Labels.ToString() : Arn ?? "";
}
