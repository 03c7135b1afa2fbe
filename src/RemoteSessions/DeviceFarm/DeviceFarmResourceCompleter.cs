using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Provides tab completion for the ARNs of resources that can have tags: projects, sessions that haven't ended, private devices, device
/// instances, and VPC endpoint configurations.
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
