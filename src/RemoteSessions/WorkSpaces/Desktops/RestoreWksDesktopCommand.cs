using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Restores both volumes of personal WorkSpaces from the last snapshots that were taken while the desktop was healthy.
/// AWS: RestoreWorkspace, DescribeWorkspaces, DescribeWorkspacesConnectionStatus, DescribeWorkspaceSnapshots.
/// </summary>
[Cmdlet(VerbsData.Restore, "WksDesktop", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Restore-WksDesktop.md")]
[OutputType(typeof(WksDesktop))]
public sealed class RestoreWksDesktopCommand : WksDesktopTargetCmdlet
{
    private static readonly DesktopReplacementKind Restore = new(
        WksDesktopSnapshot.ForRestore,
        WorkspaceStateValues.Restoring,
        [WorkspaceStateValues.Available, WorkspaceStateValues.Stopped, WorkspaceStateValues.Unhealthy, WorkspaceStateValues.Error],
        (client, id, cancel) => client.RestoreAsync(id, cancel))
    {
        Change = DesktopMessages.RestoredChange,
        NeedsState = DesktopMessages.RestoreNeedsState,
        Standby = DesktopMessages.StandbyNotRestored,
        NoSnapshot = DesktopMessages.NoRestoreSnapshot,
        Action = DesktopMessages.Restore,
    };

    /// <summary>Waits until each desktop is AVAILABLE again.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DesktopWaiting.ModifyTimeoutSeconds;

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the desktops after the operation.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool ReadsConnections => !RunsUnasked(Force);

    private protected override void ActOn(IReadOnlyList<DesktopTarget> targets)
    {
        var replacement = new DesktopReplacement(this, Restore, Force);
        foreach (var target in targets)
            replacement.Start(target);
        replacement.Complete(Wait, TimeoutSeconds, PassThru);
    }
}
