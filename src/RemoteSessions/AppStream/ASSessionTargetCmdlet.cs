using System.Management.Automation;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.AppStream;

/// <summary>A session to act on, and what to call it before a user.</summary>
internal sealed record SessionTarget(ASSession Session)
{
    public string Label =>
        $"{Session.SessionId} ({Session.UserId}, {Session.ConnectionState ?? Session.State} on {Session.StackName}/{Session.FleetName})";

    public override string ToString() => Session.SessionId ?? "";
}

/// <summary>A cmdlet that acts on streaming sessions: given as objects, by id, or as rows of a CSV file.</summary>
public abstract class ASSessionTargetCmdlet : AppStreamTargetCmdlet
{
    /// <summary>The parameter set for objects.</summary>
    private protected const string ByObject = "InputObject";

    /// <summary>The parameter set for ids.</summary>
    private protected const string ById = "SessionId";

    /// <summary>The sessions, as Get-ASSession gives them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public ASSession[] InputObject { get; set; } = [];

    /// <summary>The ids of the sessions. They are looked for in all stacks and fleets of the place.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [FromProperty("SessionId", "Id", OfType = typeof(ASSession))]
    [ValidateNotNullOrEmpty]
    public string[] SessionId { get; set; } = [];

    /// <summary>The sessions of the current record. An id that nothing has is told of with -Verbose: the session is gone.</summary>
    private protected IEnumerable<SessionTarget> Targets()
    {
        if (ParameterSetName == ByObject)
        {
            foreach (var session in InputObject.Where(session => session.SessionId is not null))
                yield return new SessionTarget(session);
            yield break;
        }

        var connect = AppStream();
        foreach (var id in SessionId)
        {
            if (!TryAwait(id, () => SessionsNow.FindAsync(connect(), id, Cancellation), out var session))
                continue;
            if (session is null)
                WriteVerbose($"No stack and fleet of the region has a session {id}: it has ended already.");
            else
                yield return new SessionTarget(session);
        }
    }

    /// <summary>Begins work on one session.</summary>
    private protected void StartOn(SessionTarget target, Func<AppStreamClient, Task> work)
    {
        var connect = AppStream(target.Session);
        Start(target, () => work(connect()));
    }
}
