using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Restarts personal WorkSpaces, up to 25 with each call. The restart disconnects the users of these desktops.
/// AWS: RebootWorkspaces, DescribeWorkspaces. If the command prompts for confirmation or runs with -WhatIf, it also calls
/// DescribeWorkspacesConnectionStatus.
/// </summary>
[Cmdlet(VerbsLifecycle.Restart, "WksDesktop", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Restart-WksDesktop.md")]
[OutputType(typeof(WksDesktop))]
public sealed class RestartWksDesktopCommand : WksDesktopTargetCmdlet
{
    // The AWS documentation is inconsistent about IMPAIRED and ERROR desktops, so the command sends the request, and AWS accepts or rejects
    // it.
    private static readonly string[] Allowed =
    [
        WorkspaceStateValues.Available, WorkspaceStateValues.Unhealthy, WorkspaceStateValues.Rebooting,
        WorkspaceStateValues.Impaired, WorkspaceStateValues.Error,
    ];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Waits until the desktops have restarted and are AVAILABLE.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = DesktopWaiting.RestartTimeoutSeconds;

    /// <summary>Returns the desktops after the operation.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override bool ReadsConnections => !RunsUnasked(Force);

    private protected override void ActOn(IReadOnlyList<DesktopTarget> targets)
    {
        var batches = new DesktopBatches(this, (client, ids, cancel) => client.RebootAsync(ids, cancel));
        batches.Send(targets.Where(target => !IsInWrongState(target, Allowed, DesktopMessages.RestartNeedsState)
            && Confirmed(target.Describe(), DesktopMessages.RestartAction, Force, target.Scope)));
        batches.Complete(Wait ? client => DesktopWaiting.Restarted(client, TimeoutSeconds) : null, PassThru);
    }
}
