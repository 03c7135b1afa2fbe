using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// Looks up the sessions that a command acts on. The class keeps the lists that it has read, so that later inputs don't require additional
/// calls for these lists.
/// </summary>
internal sealed class SessionLookup<T>(AwsTargetCmdlet cmdlet, Func<T, string> idOf, CancellationToken cancellationToken) where T : class
{
    private readonly Dictionary<(string Kind, Scope Scope, string? List), Dictionary<string, T>> _lists = [];

    /// <summary>Returns the sessions with the specified IDs. A separate error is written for each ID that doesn't exist.</summary>
    public List<SessionTarget<T>> ById(
        ResourceKind kind, Scope scope, IEnumerable<string> given, Func<Scope, Func<ISessionService<T>>> connector)
    {
        var ids = given.Distinct(StringComparer.Ordinal).ToList();
        var known = ListOf(kind, scope, null);
        var listing = new SessionListing<T>("", known);
        var missing = ids.Where(id => !known.ContainsKey(id)).ToList();
        if (missing.Count > 0 && !cmdlet.TryAwait(string.Join(", ", missing), () => FindAsync(connector(scope)(), missing), out listing))
        {
            ids.ForEach(id => cmdlet.Settle(kind, id, id));
            return [];
        }

        foreach (var (id, session) in listing.Seen)
            known[id] = session;
        return [.. ids.Select(id => TargetOf(id, kind, scope, known, listing)).OfType<SessionTarget<T>>()];
    }

    /// <summary>
    /// Returns the current state of the session that an object describes, or writes an error and returns null if the state can't be read.
    /// </summary>
    public SessionTarget<T>? Now(
        ResourceKind kind, Scope scope, T session, string? list, Func<Scope, Func<ISessionService<T>>> connector)
    {
        var id = idOf(session);
        var known = ListOf(kind, scope, list);
        if (known.Count == 0)
        {
            if (!cmdlet.TryAwait(id, () => ListAsync(connector(scope)(), session), out var listing))
                return null;
            foreach (var (key, seen) in listing.Seen)
                known[key] = seen;
            if (listing.Failure is not null)
                return TargetOf(id, kind, scope, known, listing) is { } target ? target with { Given = session } : null;
        }

        return new SessionTarget<T>(id, scope, known.GetValueOrDefault(id)) { Given = session };
    }

    private Dictionary<string, T> ListOf(ResourceKind kind, Scope scope, string? list)
    {
        var key = (kind.Name, scope, list);
        if (!_lists.TryGetValue(key, out var known))
            _lists[key] = known = new Dictionary<string, T>(StringComparer.Ordinal);
        return known;
    }

    private SessionTarget<T>? TargetOf(
        string id, ResourceKind kind, Scope scope, Dictionary<string, T> known, SessionListing<T> listing)
    {
        if (listing.Failure is not null || known.ContainsKey(id))
            cmdlet.Settle(kind, id, id);
        if (known.TryGetValue(id, out var session))
            return new SessionTarget<T>(id, scope, session);
        // A caller who isn't allowed to list sessions might still be allowed to end them, so the service decides whether to accept the
        // request.
        if (listing.Failure?.IsAccessDenied() == true)
            return new SessionTarget<T>(id, scope, null, AwsTargetCmdlet.Hidden(listing.Failure));
        if (listing.Failure is null)
            cmdlet.RecordMissing(kind, id, id, listing.Region);
        else
            cmdlet.WriteError(ErrorRecords.Create(listing.Failure, id, cmdlet.CommandName));
        return null;
    }

    private Task<SessionListing<T>> FindAsync(ISessionService<T> service, IReadOnlyCollection<string> ids) =>
        ReadAsync(service, () => service.FindAsync(ids, cancellationToken));

    private Task<SessionListing<T>> ListAsync(ISessionService<T> service, T session) => ReadAsync(service, async () =>
    {
        var seen = new Dictionary<string, T>(StringComparer.Ordinal);
        await foreach (var listed in service.ListAsync(session, cancellationToken).ConfigureAwait(false))
            seen[idOf(listed)] = listed;
        return seen;
    });

    private static async Task<SessionListing<T>> ReadAsync(ISessionService<T> service, Func<Task<IReadOnlyDictionary<string, T>>> read)
    {
        try
        {
            return new SessionListing<T>(service.Region, await read().ConfigureAwait(false));
        }
        catch (AwsServiceException failure) when (failure.Error.Type is not (ErrorIds.NoCredentials or ErrorIds.NoRegion))
        {
            // If the lookup fails, an error is written for each ID.
            return new SessionListing<T>(service.Region, new Dictionary<string, T>(), failure);
        }
    }
}
