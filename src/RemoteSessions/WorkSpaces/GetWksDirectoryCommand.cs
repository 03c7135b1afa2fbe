using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Lists the directories that are registered with WorkSpaces, including all their settings.
/// AWS: DescribeWorkspaceDirectories.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksDirectory", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-WksDirectory.md")]
[OutputType(typeof(WksDirectory))]
public sealed class GetWksDirectoryCommand : AwsReadCmdlet
{
    private const string ByName = "Name";

    private static readonly ResourceSelector Accepted = new(WksDirectory.Identity, WksPool.Identity);

    /// <summary>Pools (to get their directories), directories (to get their current state), rows of a CSV file, names, or IDs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names or IDs (d-... or wsd-...) of the directories. Names can contain wildcards.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("DirectoryId")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string[]? Name { get; set; }

    /// <summary>The types of the directories to include: PERSONAL or POOLS.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string[]? WorkspaceType { get; set; }

    /// <summary>The states of the directories to include, such as REGISTERED.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DirectoryStateCompleter))]
    public string[]? State { get; set; }

    private protected override void ReadInput()
    {
        foreach (var (names, arn) in ParameterSetName == ByName ? Typed(WorkSpacesNames.Directories.Own, Name) : [])
            Find(names, arn?.Input);
        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Identity == WksDirectory.Identity)
                Find([.. reference.Patterns], reference.Input);
            else if (TryColumn(reference, nameof(WksPool.DirectoryId), out var directory))
                Find([directory], reference.Input);
        }
    }

    private void Find(string[]? names, AwsResource? from)
    {
        var found = new NameFilter(names, WorkSpacesKinds.Directory);
        InEachScope<WorkSpacesClient>(
            names is [var only] ? only : null,
            client => EmitAllAsync(WorkSpacesNames.Directories.FindAsync(client, names, found, Cancellation), Wanted),
            from,
            found);
    }

    private bool Wanted(WksDirectory directory) => Filters.In(WorkspaceType, directory.WorkspaceType) && Filters.In(State, directory.State);
}
