using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Offers VPC endpoint configurations: names where a name is asked for, else ARNs under their names.</summary>
public sealed class VpceConfigurationCompleter : DeviceFarmCompleter
{
    internal override Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(farm.ListVpceConfigurationsAsync(cancellationToken), configuration => Offer(
            parameterName, configuration.Name, configuration.Arn, $"{configuration.ServiceDnsName}, {configuration.Description}"));
}
