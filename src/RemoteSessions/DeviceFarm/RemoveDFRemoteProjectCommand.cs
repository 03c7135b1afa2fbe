using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Deletes Device Farm projects with all that is in them: sessions, videos, apps. This cannot be undone.
/// AWS: DeleteProject.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "DFRemoteProject", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-DFRemoteProject.md")]
public sealed class RemoveDFRemoteProjectCommand : DeviceFarmTargetCmdlet
{
    private const string ByObject = "InputObject";
    private const string ByArn = "Arn";

    /// <summary>The project, as Get-DFRemoteProject gives it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    public DFRemoteProject? InputObject { get; set; }

    /// <summary>The ARN of the project.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByArn, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Arn")]
    [FromProperty("ProjectArn", "Arn", OfType = typeof(DFRemoteProject))]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Project)]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string ProjectArn { get; set; } = "";

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var arn = InputObject?.Arn ?? ProjectArn;
        var label = InputObject is null ? arn : $"{InputObject.Name} ({arn})";
        if (Confirmed(label, "Delete Device Farm project with its sessions, videos and apps", Force))
            StartOn(arn, farm => farm.DeleteProjectAsync(arn, Cancellation));
    }
}
