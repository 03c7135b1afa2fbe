using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Lists the apps and other files that were uploaded to Device Farm projects.
/// AWS: ListProjects, ListUploads, GetUpload.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteApp", DefaultParameterSetName = Query, HelpUri = HelpPages.Folder + "Get-DFRemoteApp.md")]
[OutputType(typeof(DFRemoteApp))]
public sealed class GetDFRemoteAppCommand : AwsReadCmdlet
{
    private const string Query = "Query";
    private const string ByProject = "Project";
    private const string ByArn = "Arn";

    private static readonly ResourceSelector Accepted = new(DFRemoteApp.Identity, DFRemoteProject.Identity, DFRemoteSession.Identity);

    /// <summary>
    /// Projects (to get their uploads), sessions (to get the apps that they were created with), apps (to get their current state), rows
    /// of a CSV file, names, or ARNs.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names of the files. Wildcards are supported.</summary>
    [Parameter(Position = 0, ParameterSetName = Query)]
    [Parameter(Position = 0, ParameterSetName = ByProject)]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The names of the projects. Wildcards are supported. By default, the command includes all projects.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly(Or = typeof(DFRemoteProject))]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[]? ProjectName { get; set; }

    /// <summary>The ARNs of the projects.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByProject)]
    [TextOnly]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Project)]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[] ProjectArn { get; set; } = [];

    /// <summary>The ARNs of the uploads, or the ARNs of projects to get all uploads in these projects.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByArn, ValueFromPipelineByPropertyName = true)]
    [Alias("AppArn")]
    [TextOnly]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Upload, DeviceFarmArnKind.Project)]
    [ArgumentCompleter(typeof(AppCompleter))]
    public string[] Arn { get; set; } = [];

    /// <summary>The type of the uploads to include, such as ANDROID_APP.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string? Type { get; set; }

    private protected override void ReadInput()
    {
        switch (ParameterSetName)
        {
            case Query:
                foreach (var (projects, arn) in Typed(DeviceFarmNames.Projects.Own, ProjectName))
                    FindNamed(projects, arn);
                break;
            case ByProject:
                foreach (var arn in ProjectArn)
                    FindIn(arn, Name, null);
                break;
            case ByArn:
                foreach (var arn in Arn)
                    Read(arn, null);
                break;
            default:
                foreach (var reference in Selected(Accepted, InputObject))
                    Find(reference);
                break;
        }
    }

    private void Find(ResourceReference reference)
    {
        if (reference.Identity == DFRemoteSession.Identity)
        {
            if (TryColumn(reference, nameof(DFRemoteSession.AppArn), out var app))
                Read(app, reference.Input);
        }
        else if (reference.HasArn)
        {
            foreach (var arn in reference.Keys)
                Read(arn, reference.Input);
        }
        else
        {
            Find([.. reference.Keys], reference.Input);
        }
    }

    private void FindNamed(string[]? projects, ResourceReference? project)
    {
        foreach (var (names, arn) in Typed(DeviceFarmNames.Apps.Own, Name))
        {
            if (arn is not null)
                Find(arn);
            else if (project is not null)
                FindIn(project.Key, names, project.Input);
            else
                Find(names, null, projects);
        }
    }

    private void Find(string[]? patterns, AwsResource? from, string[]? projectNames = null)
    {
        var (names, projects) = (new NameFilter(patterns, DeviceFarmKinds.App), new NameFilter(projectNames, DeviceFarmKinds.Project));
        InEachScope<DeviceFarmClient>(null, farm => FindAsync(farm, names, projects), from, names, projects);
    }

    private void FindIn(string projectArn, string[]? patterns, AwsResource? from)
    {
        var names = new NameFilter(patterns, DeviceFarmKinds.App);
        InEachScope<DeviceFarmClient>(projectArn, farm => ListAsync(farm, projectArn, names), from, names);
    }

    private void Read(string arn, AwsResource? from) => ReadByArn<DeviceFarmClient>(
        DeviceFarmArn.KindOf(arn) == DeviceFarmArnKind.Project
            ? DeviceFarmKinds.Project
            : DeviceFarmKinds.App, arn, farm => ReadAsync(farm, arn), from);

    private async Task FindAsync(DeviceFarmClient farm, NameFilter names, NameFilter projects)
    {
        await foreach (var project in ProjectNames.FindAsync(farm, projects, Cancellation).ConfigureAwait(false))
            await ListAsync(farm, project.Arn!, names).ConfigureAwait(false);
    }

    private async Task ReadAsync(DeviceFarmClient farm, string arn)
    {
        if (DeviceFarmArn.KindOf(arn) == DeviceFarmArnKind.Project)
            await ListAsync(farm, arn, new NameFilter(null)).ConfigureAwait(false);
        else
            await EmitAsync(await farm.GetAppAsync(arn, Cancellation).ConfigureAwait(false)).ConfigureAwait(false);
    }

    // If names are specified, uploads of all types must be listed to determine whether the names exist.
    private Task ListAsync(DeviceFarmClient farm, string projectArn, NameFilter names) => EmitAllAsync(
        farm.ListAppsAsync(projectArn, names.Missing().Count == 0 ? Type?.ToUpperInvariant() : null, Cancellation),
        app => names.Matches(app.Name) && (Type is null || string.Equals(Type, app.Type, StringComparison.OrdinalIgnoreCase)));
}
