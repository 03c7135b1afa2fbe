using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Which artifacts of the sessions are meant.</summary>
internal sealed class ArtifactQuery(string[]? categories, string[]? names, string[]? types)
{
    private readonly NameFilter _names = new(names, DeviceFarmKinds.Artifact);
    private int _unread;
    private volatile bool _any;

    /// <summary>
    /// An error for each plain name that nothing has; none where nothing was listed, as with -WhatIf, or where a list could not be read.
    /// </summary>
    public IEnumerable<(string Name, AwsServiceException Error)> Errors => _any && _unread == 0 ? _names.Errors([]) : [];

    public async IAsyncEnumerable<DFRemoteSessionArtifact> ReadAsync(
        DeviceFarmClient farm, SessionTarget<DFRemoteSession> session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _unread);
        var any = false;
        // The service lists one category at a time.
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

        // Nobody says whether the service lists nothing for a session that doesn't exist. The error says so.
        if (!any)
            await farm.GetSessionAsync(session.SessionId, cancellationToken).ConfigureAwait(false);
        _any = true;
        Interlocked.Decrement(ref _unread);
    }

    /// <summary>Whether an artifact is among those that are meant.</summary>
    public bool Wants(DFRemoteSessionArtifact artifact)
    {
        _any = true;
        return _names.Matches(artifact.Name)
            && (categories is null || categories.Contains(artifact.Category, StringComparer.OrdinalIgnoreCase))
            && (types is null || types.Contains(artifact.Type, StringComparer.OrdinalIgnoreCase));
    }
}
