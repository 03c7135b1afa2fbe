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
            if ((SessionKinds.ServiceOf(reference) ?? SessionKinds.ServiceCalled(Service is [var only] ? only : null)) is not { } service)
                Refuse(reference.Input, SessionKinds.UnknownService);
            else if (Filters.In(Service, service))
                FindAgain(reference, service);
        }

        FinishInput();
    }

    private void FindAgain(ResourceReference reference, string service)
    {
        var aws = SessionKinds.Of(service);
        List<Scope> scopes = [.. IsTyped(nameof(Region))
            ? SessionPlaces.Of([service], Region, ProfileName).Select(place => ScopeOf(aws, place.Region, place.ProfileName, reference.Input)).Distinct()
            : ScopesOf(aws, reference.Input)];
        foreach (var id in reference.Keys)
        {
            var found = new NameFilter([id], SessionKinds.KindOf(service));
            // Device Farm isn't where -Region says.
            if (scopes.Count == 0)
                WriteError(ErrorRecords.Create(SessionKinds.KindOf(service).NotFound(id), id, CommandName));
            else
                InScopes(scopes, aws, (transport, used) => SessionKinds.Control(service, transport, used), _ => id, control => AgainAsync(control, reference, service, id, found), name => name, found);
        }
    }

    private async Task AgainAsync(ISessionControl control, ResourceReference reference, string service, string id, NameFilter found)
    {
        var known = RemoteSession.From(reference.Resource ?? ResourceCopy.Make(reference.Identity.Type, column => reference[column]))!;
        var isListed = known.SessionId == id && known.Service == service && known.HasList;
        var seen = isListed
            ? await control.PollAsync([known.Source], Cancellation).ConfigureAwait(false)
            : await control.FindAsync([id], Cancellation).ConfigureAwait(false);
        if (!seen.TryGetValue(id, out var now))
            return;
        found.Found(id);
        // A list doesn't give the name of what a session runs on: it keeps that of the input.
        now = isListed ? known.Renewed(now, ended: false) : now;
        if (Wanted(now))
            await EmitAsync(now).ConfigureAwait(false);
    }
}
