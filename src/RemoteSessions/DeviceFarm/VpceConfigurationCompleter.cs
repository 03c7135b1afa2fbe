using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Provides tab completion for VPC endpoint configurations: their names or, for parameters that take ARNs, their ARNs.</summary>
public sealed class VpceConfigurationCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(farm.ListVpceConfigurationsAsync(cancellationToken), configuration => Offer(
            parameterName, configuration.Name, configuration.Arn, $"{configuration.ServiceDnsName}, {configuration.Description}"));
}
