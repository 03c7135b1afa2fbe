using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Rebuilds or restores desktops. The confirmation prompt shows the age of the snapshot, because data that was saved after the snapshot is
/// lost.
/// </summary>
internal sealed class DesktopReplacement(AwsTargetCmdlet cmdlet, DesktopReplacementKind kind, bool force)
{
    private readonly DesktopResults _results = new(cmdlet);

    /// <summary>Rebuilds or restores a desktop after the user has confirmed the prompt. AWS accepts only one desktop per call.</summary>
    public void Start(DesktopTarget target)
    {
        if (Problem(target.Desktop) is { } problem)
        {
            cmdlet.WriteError(ErrorRecords.Create(problem.Type, problem.Message, target.Given, cmdlet.CommandName));
            return;
        }

        if (DesktopSnapshots.TryDescribe(cmdlet, target, kind.UsedFor, kind.NoSnapshot, force, out var snapshot)
            && cmdlet.Confirmed(target.Describe(), kind.Action(snapshot), force, target.Scope))
            _results.Change(target, (client, id) => kind.SendAsync(client, id, cmdlet.Cancellation));
    }

    /// <summary>Waits for the desktops if the user specified -Wait, and returns them if the user specified -PassThru.</summary>
    public void Complete(bool wait, int timeoutSeconds, bool passThru)
    {
        _results.Complete(
            wait ? client => DesktopWaiting.Replaced(client, kind.Transient, kind.Change, timeoutSeconds) : null, passThru);
    }

    private ServiceError? Problem(WksDesktop? desktop)
    {
        if (desktop is null)
            return null;
        if (desktop.IsStandby)
            return new ServiceError(ServiceErrorTypes.OperationNotSupported, kind.Standby(desktop.Label));
        // The AWS documentation is inconsistent about IMPAIRED desktops, and AWS might add states. If a desktop is IMPAIRED or in an
        // unknown state, the service decides whether to accept the request.
        return desktop.IsKnownNotToBe([.. kind.States, WorkspaceStateValues.Impaired])
            ? new ServiceError(ServiceErrorTypes.InvalidResourceState, kind.NeedsState(desktop.Label, desktop.State!))
            : null;
    }
}
