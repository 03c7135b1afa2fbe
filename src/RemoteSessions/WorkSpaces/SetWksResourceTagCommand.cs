using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Gives WorkSpaces pools, directories and bundles tags; a tag that is there gets the new value.
/// AWS: CreateTags, DescribeTags.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksResourceTag", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksResourceTag.md")]
public sealed class SetWksResourceTagCommand() : SetTagCmdlet(WorkSpacesNames.Tagging)
{
    /// <summary>The id of a pool (wspool-...), a directory (d-..., wsd-...) or a bundle (wsb-...).</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByKey, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId")]
    [TextOnly]
    [ValidateForm(WorkSpacesNames.Tagged, WorkSpacesNames.TaggedAccepted)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(WorkSpacesResourceCompleter))]
    public string[] ResourceId { get; set; } = [];

    private protected override IReadOnlyList<string> Keys => ResourceId;
}
