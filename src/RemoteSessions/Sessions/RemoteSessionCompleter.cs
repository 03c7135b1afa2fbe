using System.Collections;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Sessions;

/// <summary>
/// Provides tab completion for the IDs, users, instances, or addresses of sessions. If the command line specifies services, only the
/// sessions of these services are suggested.
/// </summary>
public sealed class RemoteSessionCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) => LiveCompleter.Offers(
        SessionScopes.Named(boundParameters, RemoteServices.All)
            .Select(kind => new SessionKindCompleter(kind)), parameterName, boundParameters);
}
