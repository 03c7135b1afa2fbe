using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// The base class of the commands that act on directories. Directories can be specified as objects, IDs, names with wildcards, or rows of
/// a CSV file.
/// </summary>
public abstract class WksDirectoryTargetCmdlet : AwsTargetCmdlet
{
    /// <summary>The name of the parameter set for names and IDs.</summary>
    private protected const string ByName = "Name";

    /// <summary>The directories: objects that Get-WksDirectory returns, rows of a CSV file, names, or IDs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The IDs (d-... or wsd-...) or names of the directories. Names can contain wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("DirectoryId", "ResourceId")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Returns the directories that the current pipeline input identifies.</summary>
    private protected IEnumerable<ResourceReference> References() => Selected(WorkSpacesNames.Directories.Own, Inputs(Name, InputObject));
}
