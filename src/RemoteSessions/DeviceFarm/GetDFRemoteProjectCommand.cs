using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Lists Device Farm projects.
/// AWS: ListProjects, GetProject.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteProject", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-DFRemoteProject.md")]
[OutputType(typeof(DFRemoteProject))]
public sealed class GetDFRemoteProjectCommand : DeviceFarmReadCmdlet
{
    private const string ByName = "Name";
    private const string ByArn = "Arn";

    /// <summary>Names of projects, wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[]? Name { get; set; }

    /// <summary>ARNs of projects. Sessions and apps have it as ProjectArn.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByArn, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Arn")]
    [FromProperty("ProjectArn", "Arn")]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Project)]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[] ProjectArn { get; set; } = [];

    private protected override void ReadInput()
    {
        if (ParameterSetName == ByName)
        {
            InEachPlace(null, farm => EmitAllAsync(ProjectNames.FindAsync(farm, Name, Cancellation)));
            return;
        }

        foreach (var arn in ProjectArn)
            InEachPlace(arn, async farm => await EmitAsync(await farm.GetProjectAsync(arn, Cancellation).ConfigureAwait(false)).ConfigureAwait(false));
    }
}
