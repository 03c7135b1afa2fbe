using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>A device that Device Farm offers.</summary>
public sealed class DFRemoteDevice : AwsResource
{
    internal DFRemoteDevice(Device wire, ResourceOrigin origin) : base(origin)
    {
        Name = wire.Name;
        Manufacturer = wire.Manufacturer;
        Model = wire.Model;
        ModelId = wire.ModelId;
        Platform = wire.Platform;
        OsVersion = wire.Os;
        FormFactor = wire.FormFactor;
        Availability = wire.Availability;
        RemoteAccessEnabled = wire.RemoteAccessEnabled;
        RemoteDebugEnabled = wire.RemoteDebugEnabled;
        FleetType = wire.FleetType;
        FleetName = wire.FleetName;
        Width = wire.Resolution?.Width;
        Height = wire.Resolution?.Height;
        MemoryBytes = wire.Memory;
        HeapSizeBytes = wire.HeapSize;
        CpuArchitecture = wire.Cpu?.Architecture;
        CpuFrequencyUnit = wire.Cpu?.Frequency;
        CpuClock = wire.Cpu?.Clock;
        Image = wire.Image;
        Carrier = wire.Carrier;
        Radio = wire.Radio;
        InstanceArns = new TextList(wire.Instances.Present().Select(instance => instance.Arn ?? ""));
        Arn = wire.Arn;
    }

    /// <summary>Describes the properties and CSV columns that identify a Device Farm device.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteDevice), DeviceFarmMessages.DeviceKind, "devicefarm:device", "DeviceArn", nameof(Arn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The display name of the device.</summary>
    public string? Name { get; }

    /// <summary>The manufacturer of the device.</summary>
    public string? Manufacturer { get; }

    /// <summary>The name of the device model.</summary>
    public string? Model { get; }

    /// <summary>The model ID that the manufacturer assigned.</summary>
    public string? ModelId { get; }

    /// <summary>The platform of the device: ANDROID or IOS.</summary>
    public string? Platform { get; }

    /// <summary>The version of the operating system on the device.</summary>
    public string? OsVersion { get; }

    /// <summary>The form factor of the device: PHONE or TABLET.</summary>
    public string? FormFactor { get; }

    /// <summary>The availability of the device: HIGHLY_AVAILABLE, AVAILABLE, BUSY, or TEMPORARY_NOT_AVAILABLE.</summary>
    public string? Availability { get; }

    /// <summary>Indicates whether the device supports remote access sessions.</summary>
    public bool? RemoteAccessEnabled { get; }

    /// <summary>
    /// Indicates whether the device supports remote debugging. AWS withdrew remote debugging in November 2025, so this value is usually
    /// null.
    /// </summary>
    public bool? RemoteDebugEnabled { get; }

    /// <summary>The type of the fleet that the device belongs to: PUBLIC or PRIVATE.</summary>
    public string? FleetType { get; }

    /// <summary>The name of the private fleet that the device belongs to.</summary>
    public string? FleetName { get; }

    /// <summary>The width of the screen in pixels.</summary>
    public int? Width { get; }

    /// <summary>The height of the screen in pixels.</summary>
    public int? Height { get; }

    /// <summary>The memory size of the device in bytes.</summary>
    public long? MemoryBytes { get; }

    /// <summary>The heap size of the device in bytes.</summary>
    public long? HeapSizeBytes { get; }

    /// <summary>The architecture of the device's processor.</summary>
    public string? CpuArchitecture { get; }

    /// <summary>The unit of <see cref="CpuClock"/>, such as MHz.</summary>
    public string? CpuFrequencyUnit { get; }

    /// <summary>The clock rate of the processor, in the unit that <see cref="CpuFrequencyUnit"/> specifies.</summary>
    public double? CpuClock { get; }

    /// <summary>The name of the device's image.</summary>
    public string? Image { get; }

    /// <summary>The mobile carrier of the device.</summary>
    public string? Carrier { get; }

    /// <summary>The radio technology of the device.</summary>
    public string? Radio { get; }

    /// <summary>The ARNs of the private instances of this device.</summary>
    public TextList InstanceArns { get; }

    /// <summary>The ARN of the device. <c>New-DFRemoteSession</c> accepts this ARN in the <c>-DeviceArn</c> parameter.</summary>
    public string? Arn { get; }

    /// <summary>Returns the name of the device.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
