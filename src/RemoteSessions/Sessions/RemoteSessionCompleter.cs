using System.Collections;
using RemoteSessions.Commands.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.DeviceFarm;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.WorkSpaces;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Sessions;

/// <summary>Offers the sessions of the services that the line names, else of all three: their ids or users.</summary>
public sealed class RemoteSessionCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters)
    {
        string[] named = boundParameters["Service"] switch
        {
            string service => [service],
            IEnumerable list => [.. list.Cast<object?>().Select(service => $"{service}")],
            _ => SessionServices.All,
        };
        return LiveCompleter.Offers(SessionServices.All.Where(service => named.Contains(service, StringComparer.OrdinalIgnoreCase)).Select(Of), parameterName, boundParameters);
    }

    private static LiveCompleter Of(string service) => service switch
    {
        SessionServices.DeviceFarm => new SessionCompleter(),
        SessionServices.AppStream => new StreamingSessionCompleter(),
        _ => new PoolSessionCompleter(),
    };
}
