using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Starts maintenance for personal WorkSpaces. During maintenance, users can't sign in, and the desktops don't stop or restart.
/// AWS: ModifyWorkspaceState, DescribeWorkspaces. With -WhatIf or -Confirm, the command also calls DescribeWorkspacesConnectionStatus.
/// </summary>
[Cmdlet(VerbsLifecycle.Enable, "WksDesktopMaintenance", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Enable-WksDesktopMaintenance.md")]
[OutputType(typeof(WksDesktop))]
public sealed class EnableWksDesktopMaintenanceCommand : WksDesktopTargetCmdlet
{
    private static readonly string[] Allowed = [WorkspaceStateValues.Available];
    private static readonly string[] Done = [WorkspaceStateValues.AdminMaintenance];

    /// <summary>Returns the desktops after the operation.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool ReadsConnections => !RunsUnasked();

    private protected override void ActOn(IReadOnlyList<DesktopTarget> targets)
    {
        var results = new DesktopResults(this);
        foreach (var target in targets)
        {
            if (!results.IsDone(target, Done) && !IsInWrongState(target, Allowed, DesktopMessages.MaintenanceNeedsState)
                && ShouldProcess(target.Describe(), DesktopMessages.EnableMaintenanceAction, target.Scope))
            {
                results.Change(
                    target, (client, id) => client.ModifyStateAsync(id, WorkspaceStateValues.AdminMaintenance, Cancellation), Done);
            }
        }

        results.Complete(wait: null, PassThru);
    }
}
