using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Lists the directories that are registered with WorkSpaces, with all their settings.
/// AWS: DescribeWorkspaceDirectories.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksDirectory", HelpUri = HelpPages.Folder + "Get-WksDirectory.md")]
[OutputType(typeof(WksDirectory))]
public sealed class GetWksDirectoryCommand : WorkSpacesReadCmdlet
{
    /// <summary>The directories: names with wildcards, or ids (d-..., wsd-...). Pools can be piped in.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("DirectoryId")]
    [FromProperty("DirectoryId", "Name")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only directories for this: PERSONAL or POOLS.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string[]? WorkspaceType { get; set; }

    /// <summary>Only directories in one of these states, such as REGISTERED.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DirectoryStateCompleter))]
    public string[]? State { get; set; }

    private protected override void ReadInput()
    {
        var names = Name;
        if (names is { Length: > 1 } && names.All(WorkSpacesNames.IsDirectoryId))
        {
            foreach (var id in names)
                InEachPlace(id, client => EmitAllAsync(new DirectoryQuery(client, [id], Cancellation).FindAsync(), Wanted));
        }
        else
        {
            InEachPlace(names is [var only] ? only : null, client => EmitAllAsync(new DirectoryQuery(client, names, Cancellation).FindAsync(), Wanted));
        }
    }

    private bool Wanted(WksDirectory directory) => Filters.In(WorkspaceType, directory.WorkspaceType) && Filters.In(State, directory.State);
}
