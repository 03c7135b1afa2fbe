using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Deletes uploaded apps from Device Farm projects.
/// AWS: DeleteUpload.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "DFRemoteApp", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-DFRemoteApp.md")]
public sealed class RemoveDFRemoteAppCommand : DeviceFarmTargetCmdlet
{
    private const string ByObject = "InputObject";
    private const string ByArn = "Arn";

    /// <summary>The app, as Get-DFRemoteApp gives it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    public DFRemoteApp? InputObject { get; set; }

    /// <summary>The ARN of the upload.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByArn, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Arn")]
    [FromProperty("AppArn", "Arn", OfType = typeof(DFRemoteApp))]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Upload)]
    [ArgumentCompleter(typeof(AppCompleter))]
    public string AppArn { get; set; } = "";

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var arn = InputObject?.AppArn ?? AppArn;
        if (Confirmed(InputObject is null ? arn : $"{InputObject.Name} ({arn})", "Delete app from Device Farm", Force))
            StartOn(arn, farm => farm.DeleteAppAsync(arn, Cancellation));
    }
}
