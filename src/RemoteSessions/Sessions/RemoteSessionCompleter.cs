using System.Collections;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Sessions;

/// <summary>Offers the sessions of the services that the line names, else of all: their ids, users, instances, or addresses.</summary>
public sealed class RemoteSessionCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) => LiveCompleter.Offers(
        SessionScopes.Named(boundParameters, RemoteServices.All)
            .Select(kind => new SessionKindCompleter(kind)), parameterName, boundParameters);
}
