using System.Management.Automation;
using System.Runtime.CompilerServices;
using RemoteSessions.Cmdlets;
using RemoteSessions.Provisioning;

namespace RemoteSessions.DeviceFarm;

/// <summary>Which artifacts of a session are meant.</summary>
internal sealed record ArtifactQuery(string[]? Category, string[]? Name, string[]? Type)
{
    private readonly List<WildcardPattern> _names = [.. (Name ?? []).Select(Filters.Like)];

    public async IAsyncEnumerable<DFRemoteSessionArtifact> ReadAsync(
        DeviceFarmClient farm, SessionTarget<DFRemoteSession> session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var any = false;
        // The service lists one category at a time.
        foreach (var category in Category ?? DeviceFarmValues.ArtifactCategories)
        {
            await foreach (var artifact in farm.ListArtifactsAsync(session.SessionId, session.Session?.Name, category.ToUpperInvariant(), cancellationToken).ConfigureAwait(false))
            {
                any = true;
                if (Wants(artifact))
                    yield return artifact;
            }
        }

        // Nobody says whether the service lists nothing for a session that doesn't exist. The error says so.
        if (!any)
            await farm.GetSessionAsync(session.SessionId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether an artifact is among those that are meant.</summary>
    public bool Wants(DFRemoteSessionArtifact artifact) =>
        (Category is null || Category.Contains(artifact.Category, StringComparer.OrdinalIgnoreCase))
        && (_names.Count == 0 || _names.Exists(name => name.IsMatch(artifact.Name ?? "")))
        && (Type is null || Type.Contains(artifact.Type, StringComparer.OrdinalIgnoreCase));
}
