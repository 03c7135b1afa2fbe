using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Installs an uploaded app on the devices of running Device Farm sessions. AWS confirms that it will, not that it has.
/// AWS: InstallToRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsLifecycle.Install, "DFRemoteSessionApp", SupportsShouldProcess = true, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Install-DFRemoteSessionApp.md")]
[OutputType(typeof(DFRemoteApp))]
public sealed class InstallDFRemoteSessionAppCommand : DFRemoteSessionTargetCmdlet
{
    /// <summary>The app, by ARN, as Add-DFRemoteApp gives it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByArn)]
    [TextOnly(Or = typeof(DFRemoteApp))]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Upload)]
    [ArgumentCompleter(typeof(AppCompleter))]
    public string AppArn { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var target in Targets().Where(target => ShouldProcess(target.Label, $"Install {AppArn}")))
        {
            StartOn(target, async farm => await EmitAsync(
                await farm.InstallAppAsync(target.Arn, AppArn, Cancellation).ConfigureAwait(false)).ConfigureAwait(false));
        }
    }
}
