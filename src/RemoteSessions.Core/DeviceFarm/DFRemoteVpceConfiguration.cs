using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>A VPC endpoint configuration: lets private devices reach a service of the account.</summary>
public sealed class DFRemoteVpceConfiguration : AwsResource
{
    internal DFRemoteVpceConfiguration(VPCEConfiguration wire, ResourceOrigin origin) : base(origin)
    {
        Name = wire.VpceConfigurationName;
        ServiceName = wire.VpceServiceName;
        ServiceDnsName = wire.ServiceDnsName;
        Description = wire.VpceConfigurationDescription;
        Arn = wire.Arn;
    }

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteVpceConfiguration), "Device Farm VPC endpoint configuration", "devicefarm:vpceconfiguration", "VpceConfigurationArn",
        nameof(Arn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The configuration's name.</summary>
    public string? Name { get; }

    /// <summary>The VPC endpoint service.</summary>
    public string? ServiceName { get; }

    /// <summary>The name under which devices reach it.</summary>
    public string? ServiceDnsName { get; }

    /// <summary>What the account wrote about it.</summary>
    public string? Description { get; }

    /// <summary>Its key; <c>New-DFRemoteSession</c> takes it as <c>-VpceConfigurationArn</c>.</summary>
    public string? Arn { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
