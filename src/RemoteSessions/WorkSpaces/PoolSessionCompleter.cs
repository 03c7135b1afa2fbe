using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Offers pool sessions: their ids or users.</summary>
public sealed class PoolSessionCompleter : WorkSpacesCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var pool in client.ListPoolsAsync(null, cancellationToken).ConfigureAwait(false))
        {
            found.AddRange(await OfAsync(client.ListSessionsAsync(pool.Key, pool.Name, null, cancellationToken), session => Offer(session, parameterName, pool.Name)).ConfigureAwait(false));
        }

        return found;
    }

    private static Candidate Offer(WksPoolSession session, string parameterName, string? pool)
    {
        var about = $"{session.ConnectionState}, {session.UserId} in {pool}";
        var value = parameterName switch { "UserId" => session.UserId, "InstanceId" => session.InstanceId, "IpAddress" => session.EniPrivateIpAddress, _ => session.SessionId };
        return new Candidate(value ?? "", parameterName == "SessionId" ? session.UserId ?? "" : value ?? "", about);
    }
}
