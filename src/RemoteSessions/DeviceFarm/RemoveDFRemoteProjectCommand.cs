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
/// Deletes Device Farm projects and all their contents: sessions, videos, and apps. The deletion can't be undone.
/// AWS: DeleteProject, GetProject. If you specify names, the command also calls ListProjects. To display the confirmation prompt, the
/// command also calls ListRemoteAccessSessions.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "DFRemoteProject", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-DFRemoteProject.md")]
public sealed class RemoveDFRemoteProjectCommand : AwsTargetCmdlet
{
    private const string ByName = "Name";

    /// <summary>The projects to delete: objects that Get-DFRemoteProject returns, rows of a CSV file, names, or ARNs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names or ARNs of the projects. Names can contain wildcards.</summary>
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
            if (Confirmed(project.Describe(Label(project)), DeviceFarmMessages.DeleteProject, Force, project.Scope, AwsService.DeviceFarm))
                StartOn<DeviceFarmClient>(project.Given, project.Scope, farm => farm.DeleteProjectAsync(project.Key, Cancellation));
        }
    }

    // AWS rejects the request while the project has active sessions. The -WhatIf text and the confirmation prompt list these sessions. If
    // the command shows neither a prompt nor a -WhatIf message, it doesn't read the sessions, and the user gets only the error from AWS.
    private string Label(NamedTarget<DFRemoteProject> project)
    {
        var label = project.Resource is null ? project.Key : DeviceFarmMessages.NameWithArn(project.Label, project.Key);
        var connect = Connect<DeviceFarmClient>(project.Scope);
        return RunsUnasked(Force) || !TryAwait(project.Given, () => ActiveAsync(connect(), project.Key), out var active)
            || active.Count == 0
            ? label
            : DeviceFarmMessages.ProjectWithActiveSessions(label, active);
    }

    private async Task<List<string>> ActiveAsync(DeviceFarmClient farm, string arn)
    {
        try
        {
            return [.. (await farm.ListSessionsAsync(arn, Cancellation).ReadAllAsync().ConfigureAwait(false))
                .Where(session => session.Status != ExecutionStatusValues.Completed).Select(session =>
                    DeviceFarmMessages.SessionWithStatus($"{session}", session.Status))];
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return [];
        }
    }
}
