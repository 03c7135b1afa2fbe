using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Selects artifacts of sessions by category, name, and type.</summary>
internal sealed class ArtifactQuery(string[]? categories, string[]? names, string[]? types)
{
    private readonly NameFilter _names = new(names, DeviceFarmKinds.Artifact);
    private int _unread;
    private volatile bool _any;

    /// <summary>
    /// Returns an error for each name that contains no wildcards and doesn't match any artifact. Returns no errors if no artifacts were
    /// requested, for example because of -WhatIf, or if a list of artifacts couldn't be read.
    /// </summary>
    public IEnumerable<(string Name, AwsServiceException Error)> Errors => _any && _unread == 0 ? _names.Errors([]) : [];

    public async IAsyncEnumerable<DFRemoteSessionArtifact> ReadAsync(
        DeviceFarmClient farm, SessionTarget<DFRemoteSession> session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _unread);
        var any = false;
        // Each AWS request lists the artifacts of only one category.
        foreach (var category in categories ?? DeviceFarmValues.ArtifactCategories)
        {
            await foreach (var artifact in farm.ListArtifactsAsync(
                session.SessionId, session.Session?.Name, category.ToUpperInvariant(), cancellationToken).ConfigureAwait(false))
            {
                any = true;
                if (Wants(artifact))
                    yield return artifact;
            }
        }

        // AWS doesn't document whether it returns an empty list for a session that doesn't exist. If the session doesn't exist, this call
        // throws an exception.
        if (!any)
            await farm.GetSessionAsync(session.SessionId, cancellationToken).ConfigureAwait(false);
        _any = true;
        Interlocked.Decrement(ref _unread);
    }

    /// <summary>Returns whether the name, category, and type of the artifact match the query.</summary>
    public bool Wants(DFRemoteSessionArtifact artifact)
    {
        _any = true;
        return _names.Matches(artifact.Name)
            && (categories is null || categories.Contains(artifact.Category, StringComparer.OrdinalIgnoreCase))
            && (types is null || types.Contains(artifact.Type, StringComparer.OrdinalIgnoreCase));
    }
}
