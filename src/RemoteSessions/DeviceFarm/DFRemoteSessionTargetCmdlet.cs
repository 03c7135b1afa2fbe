using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>A cmdlet that acts on sessions: given as objects, as ARNs, or as rows of a CSV file.</summary>
public abstract class DFRemoteSessionTargetCmdlet : AwsTargetCmdlet
{
    private SessionLookup<DFRemoteSession>? _lookup;

    private static readonly ResourceSelector Sessions = new(DFRemoteSession.Identity);

    /// <summary>The parameter set for ARNs.</summary>
    private protected const string ByArn = "Arn";

    /// <summary>The sessions, as Get-DFRemoteSession gives them; or rows of a CSV file, or ARNs.</summary>
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
    /// The sessions of the current record, for a change: an ARN that doesn't exist is an error of its own. Objects are taken as they are,
    /// unless the command has to know how they are <paramref name="now"/>: then one whose session was deleted has none.
    /// </summary>
    private protected IEnumerable<SessionTarget<DFRemoteSession>> Targets(bool now) => TargetsOf(look: true, now);

    /// <summary>The same without a lookup, for a command that reads each session itself.</summary>
    private protected IEnumerable<SessionTarget<DFRemoteSession>> UnseenTargets() => TargetsOf(look: false, now: false);

    private IEnumerable<SessionTarget<DFRemoteSession>> TargetsOf(bool look, bool now) => ParameterSetName == ByArn
        ? Typed(look)
        : Arns(Selected(Sessions, InputObject)).Select(found => TargetOf(found.Arn, found.From, found.From.Resource is null ? look : now))
            .OfType<SessionTarget<DFRemoteSession>>();

    /// <summary>The sessions whose ARNs were typed.</summary>
    private protected IReadOnlyList<SessionTarget<DFRemoteSession>> Typed(bool look) => look
        ? Lookup.ById(DeviceFarmKinds.Session, ScopeOf(AwsService.DeviceFarm, null), Arn, Connect<DeviceFarmSessions>)
        : [.. Arn.Distinct(StringComparer.Ordinal)
            .Select(arn => new SessionTarget<DFRemoteSession>(arn, ScopeOf(AwsService.DeviceFarm, null), null))];

    /// <summary>The session of an object or row; null where it doesn't exist, which was written.</summary>
    private protected SessionTarget<DFRemoteSession>? TargetOf(string arn, ResourceReference from, bool look)
    {
        var scope = ScopeOf(AwsService.DeviceFarm, from.Input);
        if (from.Resource is DFRemoteSession session)
        {
            return look
                ? Lookup.Now(DeviceFarmKinds.Session, scope, session, arn, Connect<DeviceFarmSessions>)
                : new SessionTarget<DFRemoteSession>(arn, scope, session) { Given = session };
        }

        return look
            ? Lookup.ById(DeviceFarmKinds.Session, scope, [arn], Connect<DeviceFarmSessions>)
                .SingleOrDefault(target => IsDescribed(target.Session, arn, [from]))
            : new SessionTarget<DFRemoteSession>(arn, scope, null);
    }

    /// <summary>What a question calls a session.</summary>
    private protected static string Label(SessionTarget<DFRemoteSession> target) => target switch
    {
        { Session: { } session } => $"{session} ({session.Status} on {session.DeviceName ?? "a device"})",
        { Hidden: { } hidden } => $"{target.SessionId} ({hidden})",
        _ => target.SessionId,
    };

    /// <summary>Writes the error for a session that doesn't exist.</summary>
    private protected void WriteMissing(SessionTarget<DFRemoteSession> target) =>
        WriteError(ErrorRecords.Create(DeviceFarmKinds.Session.NotFound(target.SessionId), target.SessionId, CommandName));

    /// <summary>Begins work on one session.</summary>
    private protected void StartOn(SessionTarget<DFRemoteSession> target, Func<DeviceFarmClient, Task> work) =>
        StartOn(target.SessionId, target.Scope, work);

    /// <summary>The ARNs that objects and rows give, each with its object or row. What is no such ARN is an error of its own.</summary>
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
