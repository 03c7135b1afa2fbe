using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Offers streaming sessions: their ids, users or instances.</summary>
public sealed class StreamingSessionCompleter : AppStreamCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        AppStreamClient client, string parameterName, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var stack in client.ListStacksAsync(null, cancellationToken).ConfigureAwait(false))
        {
            await foreach (var fleet in client.ListFleetNamesAsync(stack.Name!, cancellationToken).ConfigureAwait(false))
            {
                var lists = AuthenticationTypeValues.All.Select(type => OfAsync(
                    client.ListSessionsAsync(new SessionQuery(stack.Name!, fleet, type), cancellationToken), session => Offer(session, parameterName)));
                found.AddRange((await Task.WhenAll(lists).ConfigureAwait(false)).SelectMany(list => list));
            }
        }

        return found;
    }

    private static Candidate Offer(ASSession session, string parameterName)
    {
        var about = $"{session.State} {session.ConnectionState}, {session.UserId} on {session.StackName}/{session.FleetName}";
        var value = parameterName switch { "UserId" => session.UserId, "InstanceId" => session.InstanceId, "IpAddress" => session.EniPrivateIpAddress, _ => session.SessionId };
        return new Candidate(value ?? "", parameterName == "SessionId" ? session.UserId ?? "" : value ?? "", about);
    }
}
