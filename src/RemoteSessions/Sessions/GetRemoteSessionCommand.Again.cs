using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Sessions;

public sealed partial class GetRemoteSessionCommand
{
    private void FindAgain()
    {
        foreach (var reference in Selected(SessionKinds.Accepted, InputObject))
        {
            if ((SessionKinds.KindOf(reference) ?? (Service is [var only] ? RemoteServices.Find(only) : null)) is not { } kind)
                Reject(reference.Input, CommandMessages.UnknownSessionService);
            else if (Filters.In(Service, kind.Name))
                FindAgain(reference, kind);
        }

        FinishInput();
    }

    private void FindAgain(ResourceReference reference, SessionKind kind)
    {
        List<Scope> scopes = [.. IsTyped(nameof(Region))
            ? SessionScopes.Resolve(
                [kind], Region, ProfileName, (service, region, profile) => ScopeOf(service, region, profile, reference.Input))
                    .Select(scope => scope.Scope).Distinct()
            : ScopesOf(kind.Service, reference.Input)];
        foreach (var id in reference.Keys)
        {
            var found = new NameFilter([id], SessionKinds.ResourceKindOf(kind));
            // There are no scopes if -Region specifies only Regions where the service isn't available.
            if (scopes.Count == 0)
                WriteError(ErrorRecords.Create(SessionKinds.ResourceKindOf(kind).NotFound(id), id, CommandName));
            else
                InScopes(
                    scopes,
                    new ClientFactory<ISessionService<RemoteSession>>(kind.Service, kind.Connect),
                    _ => id,
                    service => AgainAsync(service, reference, kind, id, found),
                    name => name,
                    found);
        }
    }

    private async Task AgainAsync(
        ISessionService<RemoteSession> service, ResourceReference reference, SessionKind kind, string id, NameFilter found)
    {
        var known = RemoteServices.ViewOf(
            reference.Resource ?? ResourceCopy.Make(reference.Identity.Type, column => reference[column]), kind)!;
        // The list of connection statuses doesn't show whether a desktop exists, so this method reads desktops by their IDs.
        var isListed = known.SessionId == id && known.Service == kind.Name && known.ListKey is not null && !kind.OutlivesSession;
        var seen = isListed
            ? await service.PollAsync([known], Cancellation).ConfigureAwait(false)
            : await service.FindAsync([id], Cancellation).ConfigureAwait(false);
        if (!seen.TryGetValue(id, out var now))
            return;
        found.Found(id);
        if (kind.OutlivesSession && !now.IsRunning)
            return;
        // The service's lists don't contain the name of the resource that a session runs on, so the command keeps the name from the input.
        now = isListed ? kind.Renew(known, now, ended: false) : now;
        if (Wanted(now))
            await EmitAsync(now).ConfigureAwait(false);
    }
}
