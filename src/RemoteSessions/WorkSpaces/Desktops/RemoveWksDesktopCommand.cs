using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Removes personal WorkSpaces and all their data, up to 25 with each call.
/// AWS: TerminateWorkspaces, DescribeWorkspaces. If you specify -WhatIf or if the command prompts for confirmation, the command also calls
/// DescribeWorkspacesConnectionStatus.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "WksDesktop", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-WksDesktop.md")]
public sealed class RemoveWksDesktopCommand : WksDesktopTargetCmdlet
{
    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Waits until the desktops no longer exist.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DesktopWaiting.DefaultTimeoutSeconds;

    private protected override bool ReadsConnections => !RunsUnasked(Force);

    private protected override void ActOn(IReadOnlyList<DesktopTarget> targets)
    {
        var batches = new DesktopBatches(
            this, (client, ids, cancel) => client.TerminateAsync(ids, cancel),
            WorkspaceStateValues.Terminating, WorkspaceStateValues.Terminated);
        batches.Send(targets.Where(target =>
            !batches.IsDone(target) && Confirmed(target.Describe(), DesktopMessages.RemoveAction, Force, target.Scope)));
        batches.Complete(Wait ? client => DesktopWaiting.Removed(client, TimeoutSeconds) : null, passThru: false);
    }
}
