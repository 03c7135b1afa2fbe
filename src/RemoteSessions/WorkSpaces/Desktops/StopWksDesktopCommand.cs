using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Stops personal WorkSpaces, up to 25 with each call. Desktops with a connected user are skipped.
/// AWS: StopWorkspaces, DescribeWorkspaces, DescribeWorkspacesConnectionStatus.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "WksDesktop", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-WksDesktop.md")]
[OutputType(typeof(WksDesktop))]
public sealed class StopWksDesktopCommand : WksDesktopTargetCmdlet
{
    private static readonly string[] Allowed =
    [
        WorkspaceStateValues.Available, WorkspaceStateValues.Impaired, WorkspaceStateValues.Unhealthy, WorkspaceStateValues.Error,
    ];

    /// <summary>Also stops desktops that users are connected to, and disconnects these users.</summary>
    [Parameter]
    public SwitchParameter IncludeConnected { get; set; }

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Waits until the desktops are STOPPED.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DesktopWaiting.DefaultTimeoutSeconds;

    /// <summary>Returns the desktops after the operation.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool ReadsConnections => !IncludeConnected || !RunsUnasked(Force);

    private protected override void ActOn(IReadOnlyList<DesktopTarget> targets)
    {
        var batches = new DesktopBatches(
            this, (client, ids, cancel) => client.StopAsync(ids, cancel), WorkspaceStateValues.Stopped, WorkspaceStateValues.Stopping);
        batches.Send(targets.Where(target => MayStop(target, batches)));
        batches.Complete(Wait ? client => DesktopWaiting.Stopped(client, TimeoutSeconds) : null, PassThru);
    }

    private bool MayStop(DesktopTarget target, DesktopBatches batches) =>
        !IsAlwaysOn(target, DesktopMessages.NeverStops) && !batches.IsDone(target)
        && !IsInWrongState(target, Allowed, DesktopMessages.StopNeedsState) && !IsSkipped(target)
        && Confirmed(target.Describe(), DesktopMessages.StopAction(target.Desktop), Force, target.Scope);

    // To avoid disconnecting users by mistake, the command stops a desktop only if the user is known to be disconnected.
    private bool IsSkipped(DesktopTarget target)
    {
        if (IncludeConnected || target.Desktop is { State: WorkspaceStateValues.Error, ConnectionState: null } && target.Unread is null)
            return false;
        if (target.Desktop is not { ConnectionState: not null } desktop)
        {
            var reason = target.Unread?.Error ?? DesktopMessages.ConnectionUnknown(target.Key);
            WriteError(ErrorRecords.Create(
                reason.Type, DesktopMessages.NotStopped(target.Key, reason.Message), target.Given, CommandName));
            return true;
        }

        if (desktop.IsConnected)
            WriteWarning(DesktopMessages.ConnectedSkipped(desktop));
        return desktop.IsConnected;
    }
}
