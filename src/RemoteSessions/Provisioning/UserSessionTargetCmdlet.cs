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

    /// <summary>The sessions, as the Get cmdlet gives them; or rows of a CSV file, or ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ids of the sessions. They are looked for in the whole place.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(UserSessionCompleter))]
    public string[] SessionId { get; set; } = [];

    /// <summary>The service that has them.</summary>
    private protected abstract AwsService Service { get; }

    /// <summary>Makes the service's side for a place.</summary>
    private protected abstract IUserSessions<T> MakeSessions(IAwsTransport transport, string? profileName);

    /// <summary>What is accepted as an object or a row.</summary>
    private protected abstract ResourceSelector Selector { get; }

    /// <summary>The service's side for the place of a session, or for that which the parameters name.</summary>
    private protected Func<IUserSessions<T>> Sessions(AwsResource? from = null) => Connector(Service, from, MakeSessions);

    /// <summary>The sessions of the current record. An id that nothing has is told of with -Verbose: the session is gone.</summary>
    private protected IEnumerable<UserSessionTarget<T>> Targets() => ParameterSetName == ByObject
        ? Selected(Selector, InputObject).SelectMany(reference =>
            reference.Resource is T session ? [new UserSessionTarget<T>(session)] : Found(reference.Keys, reference.Input))
        : Found(SessionId, null);

    private IEnumerable<UserSessionTarget<T>> Found(IEnumerable<string> ids, AwsResource? from)
    {
        var connect = Sessions(from);
        foreach (var id in ids)
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
