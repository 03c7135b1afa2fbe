using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>The base class of the commands that act on sessions. The sessions can be objects, ARNs, or rows of a CSV file.</summary>
public abstract class DFRemoteSessionTargetCmdlet : AwsTargetCmdlet
{
    private SessionLookup<DFRemoteSession>? _lookup;

    private static readonly ResourceSelector Sessions = new(DFRemoteSession.Identity);

    /// <summary>The name of the parameter set for ARNs.</summary>
    private protected const string ByArn = "Arn";

    /// <summary>The sessions: objects that Get-DFRemoteSession returns, rows of a CSV file, or ARNs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ARNs of the sessions.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByArn, ValueFromPipelineByPropertyName = true)]
    [Alias("SessionArn")]
    [TextOnly]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Session)]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public string[] Arn { get; set; } = [];

    /// <summary>
    /// Returns the sessions that the current pipeline input specifies. This method is for commands that change sessions. If a specified ARN
    /// doesn't belong to an existing session, the command writes an error. If the <paramref name="now"/> parameter is true, the method
    /// looks up piped objects, because the command needs their current state. If a session was deleted, the <c>Session</c> property of the
    /// target that represents this session is null. If <paramref name="now"/> is false, the method uses piped objects without looking them
    /// up.
    /// </summary>
    private protected IEnumerable<SessionTarget<DFRemoteSession>> Targets(bool now) => TargetsOf(lookUp: true, now);

    /// <summary>
    /// Returns the sessions that the current pipeline input specifies, without looking them up. This method is for commands that read the
    /// current state of each session later.
    /// </summary>
    private protected IEnumerable<SessionTarget<DFRemoteSession>> UnseenTargets() => TargetsOf(lookUp: false, now: false);

    private IEnumerable<SessionTarget<DFRemoteSession>> TargetsOf(bool lookUp, bool now) => ParameterSetName == ByArn
        ? Typed(lookUp)
        : Arns(Selected(Sessions, InputObject)).Select(found => TargetOf(found.Arn, found.From, found.From.Resource is null ? lookUp : now))
            .OfType<SessionTarget<DFRemoteSession>>();

    /// <summary>Returns the sessions whose ARNs were specified on the command line.</summary>
    private protected IReadOnlyList<SessionTarget<DFRemoteSession>> Typed(bool lookUp) => lookUp
        ? Lookup.ById(DeviceFarmKinds.Session, ScopeOf(AwsService.DeviceFarm, null), Arn, Connect<DeviceFarmSessions>)
        : [.. Arn.Distinct(StringComparer.Ordinal)
            .Select(arn => new SessionTarget<DFRemoteSession>(arn, ScopeOf(AwsService.DeviceFarm, null), null))];

    /// <summary>
    /// Returns the session that an object or row identifies. If the session doesn't exist, the method writes an error and returns null.
    /// </summary>
    private protected SessionTarget<DFRemoteSession>? TargetOf(string arn, ResourceReference from, bool lookUp)
    {
        var scope = ScopeOf(AwsService.DeviceFarm, from.Input);
        if (from.Resource is DFRemoteSession session)
        {
            return lookUp
                ? Lookup.Now(DeviceFarmKinds.Session, scope, session, arn, Connect<DeviceFarmSessions>)
                : new SessionTarget<DFRemoteSession>(arn, scope, session) { Given = session };
        }

        return lookUp
            ? Lookup.ById(DeviceFarmKinds.Session, scope, [arn], Connect<DeviceFarmSessions>)
                .SingleOrDefault(target => IsDescribed(target.Session, arn, [from]))
            : new SessionTarget<DFRemoteSession>(arn, scope, null);
    }

    /// <summary>Returns the name of a session for confirmation prompts.</summary>
    private protected static string Label(SessionTarget<DFRemoteSession> target) => target switch
    {
        { Session: { } session } => DeviceFarmMessages.SessionOnDevice($"{session}", session.Status, session.DeviceName),
        { Hidden: { } hidden } => DeviceFarmMessages.SessionWithReason(target.SessionId, hidden),
        _ => target.SessionId,
    };

    /// <summary>Writes the error for a session that doesn't exist.</summary>
    private protected void WriteMissing(SessionTarget<DFRemoteSession> target) =>
        WriteError(ErrorRecords.Create(DeviceFarmKinds.Session.NotFound(target.SessionId), target.SessionId, CommandName));

    /// <summary>Starts a task for one session.</summary>
    private protected void StartOn(SessionTarget<DFRemoteSession> target, Func<DeviceFarmClient, Task> work) =>
        StartOn(target.SessionId, target.Scope, work);

    /// <summary>
    /// Returns each ARN in the specified objects and rows, together with the object or row that contains the ARN. Each value that isn't a
    /// session ARN causes an error.
    /// </summary>
    private protected IEnumerable<(string Arn, ResourceReference From)> Arns(IEnumerable<ResourceReference> references)
    {
        foreach (var reference in references)
        {
            foreach (var arn in reference.Keys)
            {
                if (DeviceFarmArn.Problem(arn, reference.Identity.ArnKind!.Split(':')[1]) is { } problem)
                    Reject(reference.Input, problem);
                else
                    yield return (arn, reference);
            }
        }
    }

    private SessionLookup<DFRemoteSession> Lookup =>
        _lookup ??= new SessionLookup<DFRemoteSession>(this, session => session.Arn ?? "", Cancellation);
}
