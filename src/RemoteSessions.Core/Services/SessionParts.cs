using System.Runtime.CompilerServices;
using RemoteSessions.Protocol;
using RemoteSessions.Sessions;

namespace RemoteSessions.Services;

/// <summary>Provides methods that read the sessions in one or more <see cref="SessionPart{T}"/> objects.</summary>
internal static class SessionParts
{
    /// <summary>Returns the sessions in a SessionPart object, except sessions that have ended.</summary>
    public static async Task<IReadOnlyList<RemoteSession>> ReadCurrentAsync(
        this SessionPart<RemoteSession> part, CancellationToken cancellationToken)
    {
        var all = new List<RemoteSession>();
        await foreach (var sessions in part.ReadAsync(cancellationToken).ConfigureAwait(false))
            all.AddRange(sessions.Where(session => !session.HasEnded));
        return all;
    }

    /// <summary>Reads all SessionPart objects, and returns their sessions in batches.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        this IAsyncEnumerable<SessionPart<T>> parts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var part in parts.ConfigureAwait(false))
        {
            await foreach (var sessions in part.ReadAsync(cancellationToken).ConfigureAwait(false))
                yield return sessions;
        }
    }

    /// <summary>
    /// Reads sessions until all specified IDs are found. Returns the sessions that were read, with the ID of each session as the key.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, T>> FindAsync<T>(
        this IAsyncEnumerable<SessionPart<T>> parts, IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken)
        where T : UserSession
    {
        var seen = new Dictionary<string, T>(StringComparer.Ordinal);
        await foreach (var sessions in parts.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var session in sessions)
                seen[session.Key] = session;
            if (sessionIds.All(seen.ContainsKey))
                break;
        }

        return seen;
    }

    // The lists in a SessionPart are read concurrently.
    private static async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        this SessionPart<T> part, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (part.List is { } list)
        {
            yield return await list.ReadAllAsync().ConfigureAwait(false);
            yield break;
        }

        var parts = await part.PartsAsync(cancellationToken).ConfigureAwait(false);
        var lists = parts.Select(smaller => smaller.List).OfType<IAsyncEnumerable<T>>().ToList();
        if (lists.Count == parts.Count)
        {
            var read = await Task.WhenAll(lists.Select(each => each.ReadAllAsync())).ConfigureAwait(false);
            yield return [.. read.SelectMany(sessions => sessions)];
            yield break;
        }

        foreach (var smaller in parts)
        {
            await foreach (var sessions in smaller.ReadAsync(cancellationToken).ConfigureAwait(false))
                yield return sessions;
        }
    }
}
