using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Deletes uploaded apps from Device Farm projects.
/// AWS: DeleteUpload; for the question GetUpload.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "DFRemoteApp", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-DFRemoteApp.md")]
public sealed class RemoveDFRemoteAppCommand : DeviceFarmTargetCmdlet
{
    private const string ByObject = "InputObject";
    private const string ByArn = "Arn";

    private static readonly ResourceSelector Accepted = new(DFRemoteApp.Identity);

    /// <summary>The app, as Get-DFRemoteApp gives it; or rows of a CSV file, or ARNs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ARN of the upload.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByArn, ValueFromPipelineByPropertyName = true)]
    [Alias("Arn")]
    [TextOnly]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Upload)]
    [ArgumentCompleter(typeof(AppCompleter))]
    public string AppArn { get; set; } = "";

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByArn)
            Remove(AppArn, null);
        foreach (var (arn, from) in Arns(Selected(Accepted, InputObject)))
            Remove(arn, from.Input);
    }

    private void Remove(string arn, AwsResource? from)
    {
        var app = new Seen<DFRemoteApp>(from as DFRemoteApp);
        if (!RunsUnasked(Force) && !TryLook(DeviceFarmKinds.App, arn, DeviceFarm(from), farm => farm.GetAppAsync(arn, Cancellation)!, out app))
            return;
        if (Confirmed(app.Describe(app.Resource is { } found ? $"{found} ({arn})" : arn), "Delete app from Device Farm", Force))
            StartOn(arn, from, farm => farm.DeleteAppAsync(arn, Cancellation));
    }
}
