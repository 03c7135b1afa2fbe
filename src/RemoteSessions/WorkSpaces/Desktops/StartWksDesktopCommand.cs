using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Starts personal WorkSpaces, up to 25 with each call.
/// AWS: StartWorkspaces, DescribeWorkspaces. With -WhatIf or -Confirm, the command also calls DescribeWorkspacesConnectionStatus.
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "WksDesktop", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Start-WksDesktop.md")]
[OutputType(typeof(WksDesktop))]
public sealed class StartWksDesktopCommand : WksDesktopTargetCmdlet
{
    private static readonly string[] Allowed = [WorkspaceStateValues.Stopped];

    /// <summary>Waits until the desktops are AVAILABLE.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DesktopWaiting.DefaultTimeoutSeconds;

    /// <summary>Returns the desktops after the operation.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool ReadsConnections => !RunsUnasked();

    private protected override void ActOn(IReadOnlyList<DesktopTarget> targets)
    {
        var batches = new DesktopBatches(
            this, (client, ids, cancel) => client.StartAsync(ids, cancel), WorkspaceStateValues.Available, WorkspaceStateValues.Starting);
        batches.Send(targets.Where(target => MayStart(target, batches)));
        batches.Complete(Wait ? client => DesktopWaiting.Available(client, TimeoutSeconds) : null, PassThru);
    }

    private bool MayStart(DesktopTarget target, DesktopBatches batches) =>
        !IsAlwaysOn(target, DesktopMessages.StartsByItself) && !batches.IsDone(target)
        && !IsInWrongState(target, Allowed, DesktopMessages.StartNeedsState)
        && ShouldProcess(target.Describe(), DesktopMessages.StartAction, target.Scope);
}
