using System.Management.Automation;

namespace RemoteSessions.AppStream;

/// <summary>
/// Drains the instances of a multi-session AppStream 2.0 (WorkSpaces Applications) fleet that sessions run on: an instance takes no
/// new sessions, and is replaced when the last of its sessions has ended.
/// AWS: DrainSessionInstance.
/// </summary>
[Cmdlet(VerbsLifecycle.Disable, "ASInstance", SupportsShouldProcess = true, DefaultParameterSetName = ByObject)]
public sealed class DisableASInstanceCommand : ASSessionTargetCmdlet
{
    private readonly HashSet<string> _drained = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var target in Targets())
        {
            // Several sessions of one instance drain it once.
            var instance = target.Session.InstanceId;
            if (instance is not null && !_drained.Add(instance))
                continue;
            var label = $"{instance ?? "the instance"} (session {target.Session.SessionId} on {target.Session.StackName}/{target.Session.FleetName})";
            if (ShouldProcess(label, "Drain AppStream instance"))
                StartOn(target, client => client.DrainSessionInstanceAsync(target.Session.SessionId!, Cancellation));
        }
    }
}
