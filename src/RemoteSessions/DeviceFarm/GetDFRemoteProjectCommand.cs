using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Lists Device Farm projects.
/// AWS: ListProjects, GetProject.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteProject", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-DFRemoteProject.md")]
[OutputType(typeof(DFRemoteProject))]
public sealed class GetDFRemoteProjectCommand : AwsReadCmdlet
{
    private const string ByName = "Name";
    private const string ByArn = "Arn";

    private static readonly ResourceSelector Accepted = new(DFRemoteProject.Identity, DFRemoteSession.Identity, DFRemoteApp.Identity);

    /// <summary>
    /// Sessions or apps (to get their projects), projects (to get their current state), rows of a CSV file, names, or ARNs.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names of the projects. Wildcards are supported.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName)]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The ARNs of the projects.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByArn, ValueFromPipelineByPropertyName = true)]
    [Alias("ProjectArn")]
    [TextOnly]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Project)]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[] Arn { get; set; } = [];

    private protected override void ReadInput()
    {
        foreach (var (names, arn) in ParameterSetName == ByName ? Typed(DeviceFarmNames.Projects.Own, Name) : [])
        {
            if (arn is null)
                Find(names, null);
            else
                Find(arn);
        }

        foreach (var arn in Arn)
            ReadByArn<DeviceFarmClient>(DeviceFarmKinds.Project, arn, farm => ReadAsync(farm, arn));
        foreach (var reference in Selected(Accepted, InputObject))
            Find(reference);
    }

    private void Find(ResourceReference reference)
    {
        if (reference.Identity != DFRemoteProject.Identity)
        {
            if (TryColumn(reference, nameof(DFRemoteSession.ProjectArn), out var project))
                ReadByArn<DeviceFarmClient>(DeviceFarmKinds.Project, project, farm => ReadAsync(farm, project), reference.Input);
            return;
        }

        if (!reference.HasArn)
            Find([.. reference.Keys], reference.Input);
        foreach (var arn in reference.HasArn ? reference.Keys : [])
            ReadByArn<DeviceFarmClient>(DeviceFarmKinds.Project, arn, farm => ReadAsync(farm, arn), reference.Input);
    }

    private void Find(string[]? patterns, AwsResource? from)
    {
        var names = new NameFilter(patterns, DeviceFarmKinds.Project);
        InEachScope<DeviceFarmClient>(null, farm => EmitAllAsync(ProjectNames.FindAsync(farm, names, Cancellation)), from, names);
    }

    private async Task ReadAsync(DeviceFarmClient farm, string arn) =>
        await EmitAsync(await farm.GetProjectAsync(arn, Cancellation).ConfigureAwait(false)).ConfigureAwait(false);
}
