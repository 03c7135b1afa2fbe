using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Commands.Scaling;

/// <summary>The base class of the completers for names that Application Auto Scaling lists for each service.</summary>
public abstract class ScalingListCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.ApplicationAutoScaling;

    /// <summary>Lists the names that tab completion offers for a service.</summary>
    private protected abstract Task<IReadOnlyList<Candidate>> ListAsync(
        ScalingClient client, ScalableKind kind, CancellationToken cancellationToken);

    private protected override async Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken)
    {
        var client = ScalingClient.Create(transport, profileName);
        var found = await Task.WhenAll(ScalableService.All.Select(
            service => ListAsync(client, service.Scaling, cancellationToken))).ConfigureAwait(false);
        return [.. found.SelectMany(candidates => candidates)];
    }
}
