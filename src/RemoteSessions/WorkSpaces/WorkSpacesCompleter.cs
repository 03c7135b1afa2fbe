using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>The base class of completers that list current WorkSpaces resources.</summary>
public abstract class WorkSpacesCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.WorkSpaces;

    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken) =>
        OffersAsync(new WorkSpacesClient(transport, profileName), parameterName, cancellationToken);

    private protected abstract Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken);

    private protected static Candidate Offer(WksPool pool, string? value) =>
        new(value ?? "", pool.Name ?? "", $"{pool.State}, {pool.RunningMode}, {pool.PoolId}");

    private protected static Candidate Offer(WksDirectory directory) =>
        new(directory.DirectoryId
            ?? "", directory.ToString(), $"{directory}, {directory.State}, {directory.WorkspaceType}, {directory.DirectoryId}");

    private protected static Candidate Offer(WksBundle bundle, string? value) =>
        new(value ?? "", bundle.ToString(), $"{bundle.ComputeType}, {bundle.State}, {bundle.BundleId}");
}
