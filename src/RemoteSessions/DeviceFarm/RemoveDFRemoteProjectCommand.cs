using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Deletes Device Farm projects with all that is in them: sessions, videos, apps. This cannot be undone.
/// AWS: DeleteProject, GetProject; for names ListProjects; for the question ListRemoteAccessSessions.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "DFRemoteProject", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-DFRemoteProject.md")]
public sealed class RemoveDFRemoteProjectCommand : AwsTargetCmdlet
{
    private const string ByName = "Name";

    /// <summary>The projects, as Get-DFRemoteProject gives them; or rows of a CSV file, names, or ARNs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The projects: names with wildcards, or ARNs.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectArn", "Arn")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void ProcessInput()
    {
        foreach (var project in Find(DeviceFarmNames.Projects, Selected(DeviceFarmNames.Projects.Own, Inputs(Name, InputObject))))
        {
            var label = project.Describe((project.Resource is null ? project.Key : $"{project.Label} ({project.Key})") + Obstacle(project));
            if (Confirmed(label, "Delete Device Farm project with its sessions, videos and apps", Force))
                StartOn<DeviceFarmClient>(project.Given, project.Scope, farm => farm.DeleteProjectAsync(project.Key, Cancellation));
        }
    }

    // Why the service would reject the delete, for whoever reads what it would do. Others get the service's own words.
    private string Obstacle(NamedTarget<DFRemoteProject> project)
    {
        var connect = Connect<DeviceFarmClient>(project.Scope);
        return RunsUnasked(Force) || !TryAwait(project.Given, () => ActiveAsync(connect(), project.Key), out var active)
            || active.Count == 0
            ? ""
            : $" (AWS rejects this while the project has active sessions: {string.Join(", ", active)}; stop them first with "
                + "Stop-DFRemoteSession -Wait)";
    }

    private async Task<List<string>> ActiveAsync(DeviceFarmClient farm, string arn)
    {
        try
        {
            return [.. (await farm.ListSessionsAsync(arn, Cancellation).ReadAllAsync().ConfigureAwait(false))
                .Where(session => session.Status != ExecutionStatusValues.Completed).Select(session => $"{session} ({session.Status})")];
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return [];
        }
    }
}
