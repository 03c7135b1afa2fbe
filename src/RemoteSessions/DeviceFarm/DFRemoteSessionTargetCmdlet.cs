using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm;

/// <summary>A session to act on: its key, what to call it before a user, and the scope that it is in.</summary>
internal sealed record SessionTarget(string Arn, string Label, Scope Scope, string? Name = null)
{
    public override string ToString() => Arn;
}

/// <summary>A cmdlet that acts on sessions: given as objects, as ARNs, or as rows of a CSV file.</summary>
public abstract class DFRemoteSessionTargetCmdlet : DeviceFarmTargetCmdlet
{
    private static readonly ResourceSelector Sessions = new(DFRemoteSession.Identity);

    /// <summary>The parameter set for objects.</summary>
    private protected const string ByObject = "InputObject";

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

    /// <summary>The sessions of the current record.</summary>
    private protected IEnumerable<SessionTarget> Targets() => ParameterSetName == ByArn
        ? Arn.Select(arn => TargetOf(arn))
        : Arns(Selected(Sessions, InputObject)).Select(found => TargetOf(found.Arn, found.From));

    /// <summary>A session that an object or a row identifies.</summary>
    private protected SessionTarget TargetOf(string arn, ResourceReference? from = null)
    {
        var scope = ScopeOf(AwsService.DeviceFarm, from?.Input);
        return from?.Resource is DFRemoteSession session
            ? new SessionTarget(arn, $"{session} ({session.Status} on {session.DeviceName ?? "a device"})", scope, session.Name)
            : new SessionTarget(arn, arn, scope);
    }

    /// <summary>Begins work on one session.</summary>
    private protected void StartOn(SessionTarget target, Func<DeviceFarmClient, Task> work)
    {
        var connect = DeviceFarm(target.Scope);
        Start(target, () => work(connect()));
    }
}
