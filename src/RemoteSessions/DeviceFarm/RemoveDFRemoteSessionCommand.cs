using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Deletes ended Device Farm sessions, including their videos and logs. The deletion can't be undone.
/// AWS: DeleteRemoteAccessSession. If you specify ARNs or if the command displays a confirmation prompt, the command also calls
/// ListRemoteAccessSessions and GetRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "DFRemoteSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-DFRemoteSession.md")]
public sealed class RemoveDFRemoteSessionCommand : DFRemoteSessionTargetCmdlet
{
    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void ProcessInput()
    {
        var now = !RunsUnasked(Force);
        foreach (var target in Targets(now))
        {
            if (now && target.HasEnded)
                WriteMissing(target);
            else if (now && target.Session is { } session && session.Status != ExecutionStatusValues.Completed)
                WriteError(ErrorRecords.Create(
                    ErrorIds.StopNeeded, DeviceFarmMessages.SessionNotEnded(session.Status), target.SessionId, CommandName));
            else if (Confirmed(Label(target), DeviceFarmMessages.DeleteSession, Force, target.Scope, AwsService.DeviceFarm))
                StartOn(target, farm => farm.DeleteSessionAsync(target.SessionId, Cancellation));
        }
    }
}
