using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>A VPC endpoint configuration, which lets private devices connect to a service in the account's VPC.</summary>
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

    /// <summary>Describes the properties and CSV columns that identify a VPC endpoint configuration.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteVpceConfiguration), DeviceFarmMessages.VpceConfigurationKind, "devicefarm:vpceconfiguration", "VpceConfigurationArn",
        nameof(Arn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The name of the configuration.</summary>
    public string? Name { get; }

    /// <summary>The name of the VPC endpoint service.</summary>
    public string? ServiceName { get; }

    /// <summary>The DNS name that devices use to connect to the service.</summary>
    public string? ServiceDnsName { get; }

    /// <summary>The description of the configuration.</summary>
    public string? Description { get; }

    /// <summary>
    /// The ARN of the configuration. The <c>-VpceConfigurationArn</c> parameter of <c>New-DFRemoteSession</c> accepts this ARN.
    /// </summary>
    public string? Arn { get; }

    /// <summary>Returns the name of the configuration.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
