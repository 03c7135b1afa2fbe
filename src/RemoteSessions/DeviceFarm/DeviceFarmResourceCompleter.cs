using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Offers the ARNs of what can have tags: projects, sessions that have not ended, private devices and their instances, VPC endpoint
/// configurations.
/// </summary>
public sealed class DeviceFarmResourceCompleter : DeviceFarmCompleter
{
    private static readonly DeviceFarmCompleter[] Kinds =
        [new ProjectCompleter(), new SessionCompleter(), new DeviceInstanceCompleter(), new VpceConfigurationCompleter()];

    internal override async Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(Kinds.Select(kind => kind.AskAsync(farm, parameterName, cancellationToken))).ConfigureAwait(false);
        return [.. found.SelectMany(candidates => candidates)];
    }
}
