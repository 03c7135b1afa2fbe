using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>A cmdlet that acts on directories: given as objects, by id, by name with wildcards, or as rows of a CSV file.</summary>
public abstract class WksDirectoryTargetCmdlet : AwsTargetCmdlet
{
    /// <summary>The parameter set for names and ids.</summary>
    private protected const string ByName = "Name";

    /// <summary>The directories, as Get-WksDirectory gives them; or rows of a CSV file, names, or ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The directories: ids (d-..., wsd-...), or names with wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("DirectoryId", "ResourceId")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DirectoryCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>What the inputs of the current record identify.</summary>
    private protected IEnumerable<ResourceReference> References() => Selected(WorkSpacesNames.Directories.Own, Inputs(Name, InputObject));
}
