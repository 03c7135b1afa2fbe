using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Lists Device Farm remote access sessions: the sessions of all projects, the sessions of specified projects, or sessions with specified
/// ARNs.
/// AWS: ListProjects, ListRemoteAccessSessions, GetRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteSession", DefaultParameterSetName = Query, HelpUri = HelpPages.Folder + "Get-DFRemoteSession.md")]
[OutputType(typeof(DFRemoteSession))]
public sealed class GetDFRemoteSessionCommand : AwsReadCmdlet
{
    private const string Query = "Query";
    private const string ByArn = "Arn";

    private static readonly ResourceSelector Own = new(DFRemoteSession.Identity);

    private static readonly ResourceSelector Accepted = new(
        DFRemoteSession.Identity, DFRemoteProject.Identity, DFRemoteApp.Identity, DFRemoteSessionArtifact.Identity);

    /// <summary>
    /// Projects (to get their sessions), apps (to get the sessions of their projects), artifacts (to get the sessions that created them),
    /// sessions (to get their current state), rows of a CSV file, names, or ARNs.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names of the sessions. Wildcards are supported.</summary>
    [Parameter(Position = 0, ParameterSetName = Query)]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The names of the projects. Wildcards are supported. By default, the command includes all projects.</summary>
    [Parameter(ParameterSetName = Query)]
    [TextOnly(Or = typeof(DFRemoteProject))]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[]? ProjectName { get; set; }

    /// <summary>The ARNs of sessions. If you specify the ARN of a project, the command returns all sessions in the project.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByArn, ValueFromPipelineByPropertyName = true)]
    [Alias("SessionArn", "ProjectArn")]
    [TextOnly]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Session, DeviceFarmArnKind.Project)]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public string[] Arn { get; set; } = [];

    /// <summary>The statuses of the sessions to include, such as RUNNING.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string[]? Status { get; set; }

    /// <summary>The results of the sessions to include, such as ERRORED.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string[]? Result { get; set; }

    private protected override void ReadInput()
    {
        foreach (var (projects, arn) in ParameterSetName == Query ? Typed(DeviceFarmNames.Projects.Own, ProjectName) : [])
            FindNamed(projects, arn);
        foreach (var arn in Arn)
            Read(arn, null);
        foreach (var reference in Selected(Accepted, InputObject))
            Find(reference);
    }

    private void Find(ResourceReference reference)
    {
        if (reference.Identity == DFRemoteSessionArtifact.Identity)
        {
            if (TryColumn(reference, nameof(DFRemoteSessionArtifact.SessionArn), out var session))
                Read(session, reference.Input);
        }
        else if (reference.Identity == DFRemoteApp.Identity)
        {
            if (TryColumn(reference, nameof(DFRemoteApp.ProjectArn), out var project))
                Read(project, reference.Input);
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
        foreach (var (names, arn) in Typed(Own, Name))
        {
            if (arn is not null)
                Find(arn);
            else if (project is not null)
                FindIn(project.Key, names, project.Input);
            else
                Find(names, null, projects);
        }
    }

    private void FindIn(string projectArn, string[]? patterns, AwsResource? from)
    {
        var names = new NameFilter(patterns, DeviceFarmKinds.Session);
        InEachScope<DeviceFarmClient>(
            projectArn,
            farm => EmitAllAsync(
                farm.ListSessionsAsync(projectArn, Cancellation), session => names.Matches(session.Name) && Wanted(session)),
            from,
            names);
    }

    private void Find(string[]? patterns, AwsResource? from, string[]? projectNames = null)
    {
        var (names, projects) = (new NameFilter(patterns, DeviceFarmKinds.Session), new NameFilter(projectNames, DeviceFarmKinds.Project));
        InEachScope<DeviceFarmClient>(null, farm => FindAsync(farm, names, projects), from, names, projects);
    }

    private void Read(string arn, AwsResource? from) => ReadByArn<DeviceFarmClient>(
        DeviceFarmArn.KindOf(arn) == DeviceFarmArnKind.Project
            ? DeviceFarmKinds.Project
            : DeviceFarmKinds.Session, arn, farm => ReadAsync(farm, arn), from);

    private async Task FindAsync(DeviceFarmClient farm, NameFilter names, NameFilter projects)
    {
        await foreach (var project in ProjectNames.FindAsync(farm, projects, Cancellation).ConfigureAwait(false))
            await EmitAllAsync(
                farm.ListSessionsAsync(project.Arn!, Cancellation), session => names.Matches(session.Name) && Wanted(session))
                    .ConfigureAwait(false);
    }

    private async Task ReadAsync(DeviceFarmClient farm, string arn)
    {
        if (DeviceFarmArn.KindOf(arn) == DeviceFarmArnKind.Project)
            await EmitAllAsync(farm.ListSessionsAsync(arn, Cancellation), Wanted).ConfigureAwait(false);
        else if (await farm.GetSessionAsync(arn, Cancellation).ConfigureAwait(false) is { } session && Wanted(session))
            await EmitAsync(session).ConfigureAwait(false);
    }

    private bool Wanted(DFRemoteSession session) =>
        Filters.In(Status, session.Status) && Filters.In(Result, session.Result);
}
