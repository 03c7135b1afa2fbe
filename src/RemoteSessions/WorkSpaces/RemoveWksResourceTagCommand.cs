using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Removes tags from WorkSpaces pools, directories, bundles, and personal desktops.
/// AWS: DeleteTags, DescribeTags.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "WksResourceTag", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-WksResourceTag.md")]
public sealed class RemoveWksResourceTagCommand() : RemoveTagCmdlet(WorkSpacesNames.Tagging)
{
    /// <summary>The ID of a pool (wspool-...), directory (d-... or wsd-...), bundle (wsb-...), or desktop (ws-...).</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByKey, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId")]
    [TextOnly]
    [ValidateForm(WorkSpacesNames.Tagged, WorkSpacesMessages.ValidTaggedId)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(WorkSpacesResourceCompleter))]
    public string[] ResourceId { get; set; } = [];

    /// <summary>Specifies the keys of the tags to remove. You can specify 1 to 50 keys.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByKey)]
    [TextOnly]
    [Alias("TagKey")]
    [ValidateCount(1, 50)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(WorkSpacesTagKeyCompleter))]
    public string[] Key { get; set; } = [];

    private protected override IReadOnlyList<string> TagKeys => Key;

    private protected override IReadOnlyList<string> Keys => ResourceId;
}
