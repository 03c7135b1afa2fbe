using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Ends the maintenance of personal WorkSpaces, so that their state is AVAILABLE again.
/// AWS: ModifyWorkspaceState, DescribeWorkspaces. With -WhatIf or -Confirm, the command also calls DescribeWorkspacesConnectionStatus.
/// </summary>
[Cmdlet(VerbsLifecycle.Disable, "WksDesktopMaintenance", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Disable-WksDesktopMaintenance.md")]
[OutputType(typeof(WksDesktop))]
public sealed class DisableWksDesktopMaintenanceCommand : WksDesktopTargetCmdlet
{
    // Only desktops in the ADMIN_MAINTENANCE state are in maintenance that an administrator started.
    private static readonly string[] Done =
        [.. WorkspaceStateValues.All.Where(state => state != WorkspaceStateValues.AdminMaintenance)];

    /// <summary>Returns the desktops after the operation.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool ReadsConnections => !RunsUnasked();

    private protected override void ActOn(IReadOnlyList<DesktopTarget> targets)
    {
        var results = new DesktopResults(this);
        foreach (var target in targets)
        {
            if (!results.IsDone(target, Done) && ShouldProcess(target.Describe(), DesktopMessages.DisableMaintenanceAction, target.Scope))
            {
                results.Change(
                    target, (client, id) => client.ModifyStateAsync(id, WorkspaceStateValues.Available, Cancellation), Done);
            }
        }

        results.Complete(wait: null, PassThru);
    }
}
