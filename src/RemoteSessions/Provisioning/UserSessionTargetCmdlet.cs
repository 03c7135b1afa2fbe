using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Wire;

namespace RemoteSessions.Provisioning;

/// <summary>A session to act on, and what to call it before a user.</summary>
internal sealed record UserSessionTarget<T>(T Session) where T : UserSession
{
    public string Label => $"{Session.Key} ({Session.About})";

    public override string ToString() => Session.Key;
}

/// <summary>A cmdlet that acts on users' sessions: given as objects, by id, or as rows of a CSV file.</summary>
public abstract class UserSessionTargetCmdlet<T> : AwsTargetCmdlet where T : UserSession
{
    /// <summary>The parameter set for objects.</summary>
    private protected const string ByObject = "InputObject";

    /// <summary>The parameter set for ids.</summary>
    private protected const string ById = "SessionId";

    /// <summary>The sessions, as the Get cmdlet gives them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public T[] InputObject { get; set; } = [];

    /// <summary>The ids of the sessions. They are looked for in the whole place.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [FromProperty("SessionId", "Id", OfType = typeof(UserSession))]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(UserSessionCompleter))]
    public string[] SessionId { get; set; } = [];

    /// <summary>The service that has them.</summary>
    private protected abstract AwsService Service { get; }

    /// <summary>Makes the service's side for a place.</summary>
    private protected abstract IUserSessions<T> MakeSessions(IAwsTransport transport, string? profileName);

    /// <summary>The service's side for the place of a session, or for that which the parameters name.</summary>
    private protected Func<IUserSessions<T>> Sessions(T? from = null) => Connector(Service, from, MakeSessions);

    /// <summary>The sessions of the current record. An id that nothing has is told of with -Verbose: the session is gone.</summary>
    private protected IEnumerable<UserSessionTarget<T>> Targets()
    {
        if (ParameterSetName == ByObject)
        {
            foreach (var session in InputObject)
                yield return new UserSessionTarget<T>(session);
            yield break;
        }

        var connect = Sessions();
        foreach (var id in SessionId)
        {
            if (!TryAwait(id, () => connect().FindAsync(id, Cancellation), out var session))
                continue;
            if (session is null)
                WriteVerbose($"There is no session {id} in the region: it has ended already.");
            else
                yield return new UserSessionTarget<T>(session);
        }
    }
}
