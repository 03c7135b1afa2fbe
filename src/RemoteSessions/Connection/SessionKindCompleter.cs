using System.Collections;
using RemoteSessions.Abstractions;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Provides tab completion for sessions of one kind: the IDs, users, instances, or addresses of the sessions that haven't ended.
/// </summary>
public class SessionKindCompleter : LiveCompleter
{
    private readonly SessionKind _kind;

    internal SessionKindCompleter(SessionKind kind) => _kind = kind;

    private protected override AwsService Service => _kind.Service;

    private protected override string? Within(string parameterName, IDictionary boundParameters) => _kind.Name;

    private protected override async Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var sessions in _kind.Connect(transport, profileName)
            .PartsAsync(cancellationToken).ReadAsync(cancellationToken).ConfigureAwait(false))
            found.AddRange(sessions.Where(session => !session.HasEnded).Select(session => Offer(session, parameterName)));
        return found;
    }

    private static Candidate Offer(RemoteSession session, string parameterName) => parameterName switch
    {
        "UserId" => Named(session.UserId, session),
        "InstanceId" => Named(session.InstanceId, session),
        "IpAddress" => Named(session.IpAddress, session),
        _ => new Candidate(session.SessionId, session.Label, session.Hint),
    };

    // ARNs are hard to distinguish, so a label is shown instead.
    private static Candidate Named(string? value, RemoteSession session) => new(
        value ?? "", value?.StartsWith("arn:", StringComparison.Ordinal) == true ? session.Label : value ?? "", session.Hint);
}
