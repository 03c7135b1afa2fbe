using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.DeviceFarm;

/// <summary>A session to act on: its key, what to call it before a user, and the place that it is in.</summary>
internal sealed record SessionTarget(string Arn, string Label, string? Region, string? ProfileName, string? Name = null)
{
    public override string ToString() => Arn;
}

/// <summary>A cmdlet that acts on sessions: given as objects, as ARNs, or as rows of a CSV file.</summary>
public abstract class DFRemoteSessionTargetCmdlet : DeviceFarmTargetCmdlet
{
    /// <summary>The parameter set for objects.</summary>
    private protected const string ByObject = "InputObject";

    /// <summary>The parameter set for ARNs.</summary>
    private protected const string ByArn = "Arn";

    /// <summary>The sessions, as Get-DFRemoteSession gives them.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public DFRemoteSession[] InputObject { get; set; } = [];

    /// <summary>The ARNs of the sessions.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByArn, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("SessionArn")]
    [FromProperty("Arn", "SessionArn", OfType = typeof(DFRemoteSession))]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Session)]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public string[] Arn { get; set; } = [];

    /// <summary>The sessions of the current record.</summary>
    private protected IEnumerable<SessionTarget> Targets() => ParameterSetName == ByObject
        ? InputObject.Where(session => session.Arn is not null).Select(session => new SessionTarget(
            session.Arn!,
            $"{session} ({session.Status} on {session.DeviceName ?? "a device"})",
            string.IsNullOrEmpty(Region) ? session.Region : Region,
            string.IsNullOrEmpty(ProfileName) ? session.ProfileName : ProfileName,
            session.Name))
        : Arn.Select(arn => new SessionTarget(arn, arn, Region, ProfileName));

    /// <summary>Begins work on one session.</summary>
    private protected void StartOn(SessionTarget target, Func<DeviceFarmClient, Task> work)
    {
        var connect = DeviceFarm(target.Region, target.ProfileName);
        Start(target, () => work(connect()));
    }
}
