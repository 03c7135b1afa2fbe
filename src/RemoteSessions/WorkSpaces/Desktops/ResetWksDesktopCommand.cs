using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Rebuilds personal WorkSpaces. The command replaces the root volume with the image of the bundle, and restores the user volume from its
/// last snapshot.
/// AWS: RebuildWorkspaces, DescribeWorkspaces, DescribeWorkspacesConnectionStatus, DescribeWorkspaceSnapshots.
/// </summary>
[Cmdlet(VerbsCommon.Reset, "WksDesktop", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Reset-WksDesktop.md")]
[OutputType(typeof(WksDesktop))]
public sealed class ResetWksDesktopCommand : WksDesktopTargetCmdlet
{
    private static readonly DesktopReplacementKind Rebuild = new(
        WksDesktopSnapshot.ForRebuild,
        WorkspaceStateValues.Rebuilding,
        [
            WorkspaceStateValues.Available, WorkspaceStateValues.Stopped, WorkspaceStateValues.Unhealthy, WorkspaceStateValues.Error,
            WorkspaceStateValues.Rebooting,
        ],
        (client, id, cancel) => client.RebuildAsync(id, cancel))
    {
        Change = DesktopMessages.RebuiltChange,
        NeedsState = DesktopMessages.RebuildNeedsState,
        Standby = DesktopMessages.StandbyNotRebuilt,
        NoSnapshot = DesktopMessages.NoRebuildSnapshot,
        Action = DesktopMessages.Rebuild,
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
        var replacement = new DesktopReplacement(this, Rebuild, Force);
        foreach (var target in targets)
            replacement.Start(target);
        replacement.Complete(Wait, TimeoutSeconds, PassThru);
    }
}
