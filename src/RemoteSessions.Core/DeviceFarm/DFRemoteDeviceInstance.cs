using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>One private device of the account.</summary>
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

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteDeviceInstance), "Device Farm device instance", "devicefarm:deviceinstance", "InstanceArn", nameof(Arn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>IN_USE, PREPARING, AVAILABLE or NOT_AVAILABLE.</summary>
    public string? Status { get; }

    /// <summary>The labels that the account gave it.</summary>
    public TextList Labels { get; }

    /// <summary>The device's own id.</summary>
    public string? Udid { get; }

    /// <summary>The name of its instance profile.</summary>
    public string? InstanceProfileName { get; }

    /// <summary>The ARN of its instance profile.</summary>
    public string? InstanceProfileArn { get; }

    /// <summary>The description of its instance profile.</summary>
    public string? InstanceProfileDescription { get; }

    /// <summary>Whether it restarts after each session.</summary>
    public bool? RebootAfterUse { get; }

    /// <summary>Whether apps are removed after each session.</summary>
    public bool? PackageCleanup { get; }

    /// <summary>The packages of apps that the cleanup leaves on the device.</summary>
    public TextList ExcludeAppPackagesFromCleanup { get; }

    /// <summary>The device type.</summary>
    public string? DeviceArn { get; }

    /// <summary>The instance's key; <c>New-DFRemoteSession</c> takes it as <c>-InstanceArn</c>.</summary>
    public string? Arn { get; }

    /// <summary>The labels, or the ARN where there are none.</summary>
    public override string ToString() => Labels.Count > 0 ? Labels.ToString() : Arn ?? "";
}
