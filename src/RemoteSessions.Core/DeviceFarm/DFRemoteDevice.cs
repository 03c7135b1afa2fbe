using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>A device type that Device Farm offers.</summary>
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

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteDevice), "Device Farm device", "devicefarm:device", "DeviceArn", nameof(Arn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The device's display name.</summary>
    public string? Name { get; }

    /// <summary>Who made it.</summary>
    public string? Manufacturer { get; }

    /// <summary>The model's name.</summary>
    public string? Model { get; }

    /// <summary>The maker's id of the model.</summary>
    public string? ModelId { get; }

    /// <summary>ANDROID or IOS.</summary>
    public string? Platform { get; }

    /// <summary>The version of the operating system.</summary>
    public string? OsVersion { get; }

    /// <summary>PHONE or TABLET.</summary>
    public string? FormFactor { get; }

    /// <summary>How likely one is free: HIGHLY_AVAILABLE, AVAILABLE, BUSY or TEMPORARY_NOT_AVAILABLE.</summary>
    public string? Availability { get; }

    /// <summary>Whether remote access sessions are possible.</summary>
    public bool? RemoteAccessEnabled { get; }

    /// <summary>Whether remote debugging is possible. AWS withdrew it in November 2025; filled where a service still reports it.</summary>
    public bool? RemoteDebugEnabled { get; }

    /// <summary>PUBLIC or PRIVATE.</summary>
    public string? FleetType { get; }

    /// <summary>The private fleet's name.</summary>
    public string? FleetName { get; }

    /// <summary>Screen width in pixels.</summary>
    public int? Width { get; }

    /// <summary>Screen height in pixels.</summary>
    public int? Height { get; }

    /// <summary>Memory in bytes.</summary>
    public long? MemoryBytes { get; }

    /// <summary>Heap size in bytes.</summary>
    public long? HeapSizeBytes { get; }

    /// <summary>The processor's architecture.</summary>
    public string? CpuArchitecture { get; }

    /// <summary>The unit of <see cref="CpuClock"/>, such as MHz.</summary>
    public string? CpuFrequencyUnit { get; }

    /// <summary>The processor's clock, in the unit that the service names.</summary>
    public double? CpuClock { get; }

    /// <summary>The device's image.</summary>
    public string? Image { get; }

    /// <summary>The carrier.</summary>
    public string? Carrier { get; }

    /// <summary>The radio.</summary>
    public string? Radio { get; }

    /// <summary>The ARNs of the private instances of this device.</summary>
    public TextList InstanceArns { get; }

    /// <summary>The device's key; <c>New-DFRemoteSession</c> takes it as <c>-DeviceArn</c>.</summary>
    public string? Arn { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
