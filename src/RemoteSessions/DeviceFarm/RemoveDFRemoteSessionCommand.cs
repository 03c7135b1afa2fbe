using System.Management.Automation;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Deletes ended Device Farm sessions with their video and logs. This cannot be undone.
/// AWS: DeleteRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "DFRemoteSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-DFRemoteSession.md")]
public sealed class RemoveDFRemoteSessionCommand : DFRemoteSessionTargetCmdlet
{
    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var target in Targets().Where(target => Confirmed(target.Label, "Delete Device Farm session, its video and logs", Force)))
            StartOn(target, farm => farm.DeleteSessionAsync(target.Arn, Cancellation));
    }
}
