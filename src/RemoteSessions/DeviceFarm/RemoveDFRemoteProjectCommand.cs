using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Deletes Device Farm projects with all that is in them: sessions, videos, apps. This cannot be undone.
/// AWS: DeleteProject; for the question GetProject, ListRemoteAccessSessions.
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

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByArn)
            Remove(ProjectArn, null);
        foreach (var (arn, from) in Arns(Selected(Accepted, InputObject)))
            Remove(arn, from.Input);
    }

    private void Remove(string arn, AwsResource? from)
    {
        var connect = DeviceFarm(from);
        var project = new Seen<DFRemoteProject>(from as DFRemoteProject);
        if (!RunsUnasked(Force) && !(TryLook(DeviceFarmKinds.Project, arn, connect, farm => farm.GetProjectAsync(arn, Cancellation)!, out project) && IsIdle(arn, connect)))
            return;
        var label = project.Describe(project.Resource is { } found ? $"{found} ({arn})" : arn);
        if (Confirmed(label, "Delete Device Farm project with its sessions, videos and apps", Force))
            StartOn(arn, from, farm => farm.DeleteProjectAsync(arn, Cancellation));
    }

    // The service would reject the delete. A caller who reads nothing of this gets the service's own words.
    private bool IsIdle(string arn, Func<DeviceFarmClient> connect)
    {
        if (!TryAwait(arn, () => ActiveAsync(connect(), arn), out var active) || active.Count == 0)
            return true;
        WriteError(ErrorRecords.Create(
            ErrorIds.StopNeeded,
            $"The project has the active sessions {string.Join(", ", active)}, and only one without active sessions can be deleted. Stop them first with Stop-DFRemoteSession -Wait.",
            arn,
            CommandName));
        return false;
    }

    private async Task<List<string>> ActiveAsync(DeviceFarmClient farm, string arn)
    {
        try
        {
            return [.. (await farm.ListSessionsAsync(arn, Cancellation).ReadAllAsync().ConfigureAwait(false))
                .Where(session => session.Status != DeviceFarmValues.Completed).Select(session => $"{session} ({session.Status})")];
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return [];
        }
    }
}
