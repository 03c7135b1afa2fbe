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

    private static readonly ResourceSelector Accepted = new(DFRemoteProject.Identity);

    /// <summary>The project, as Get-DFRemoteProject gives it; or rows of a CSV file, or ARNs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ARN of the project.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByArn, ValueFromPipelineByPropertyName = true)]
    [Alias("Arn")]
    [TextOnly]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Project)]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string ProjectArn { get; set; } = "";

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByArn)
            Remove(ProjectArn, ProjectArn, null);
        foreach (var (arn, from) in Arns(Selected(Accepted, InputObject)))
            Remove(arn, from.Resource is { } known ? $"{known} ({arn})" : arn, from.Input);
    }

    private void Remove(string arn, string label, AwsResource? from)
    {
        if (Confirmed(label, "Delete Device Farm project with its sessions, videos and apps", Force))
            StartOn(arn, from, farm => farm.DeleteProjectAsync(arn, Cancellation));
    }
}
