using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>The base class of completers that list current Device Farm resources.</summary>
public abstract class DeviceFarmCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.DeviceFarm;

    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken) =>
        AskAsync(new DeviceFarmClient(transport, profileName), parameterName, cancellationToken);

    internal abstract Task<IReadOnlyList<Candidate>> AskAsync(
        DeviceFarmClient farm, string parameterName, CancellationToken cancellationToken);

    /// <summary>
    /// Creates a completion for a resource. The completion inserts the name of the resource or, if the parameter takes ARNs, the ARN of the
    /// resource. The completion list always shows the name of the resource.
    /// </summary>
    private protected static Candidate Offer(string parameterName, string? name, string? arn, string about) =>
        new(parameterName.EndsWith("Name", StringComparison.Ordinal) ? name ?? "" : arn ?? "", name ?? "", about);

    /// <summary>Creates completions for resources of one type, such as apps, in all Device Farm projects.</summary>
    private protected static async Task<IReadOnlyList<Candidate>> OfProjectsAsync<T>(
        DeviceFarmClient farm, Func<DFRemoteProject, IAsyncEnumerable<T>> list, Func<T, DFRemoteProject, Candidate?> offer,
        CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var project in farm.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            await foreach (var item in list(project).ConfigureAwait(false))
            {
                if (offer(item, project) is { } candidate)
                    found.Add(candidate);
            }
        }

        return found;
    }
}
