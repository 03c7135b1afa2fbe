using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Adds tags to WorkSpaces pools, directories, bundles, and personal desktops. If a tag already exists, its value is replaced.
/// AWS: CreateTags, DescribeTags.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksResourceTag", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksResourceTag.md")]
public sealed class SetWksResourceTagCommand() : SetTagCmdlet(WorkSpacesNames.Tagging)
{
    /// <summary>The ID of a pool (wspool-...), directory (d-... or wsd-...), bundle (wsb-...), or desktop (ws-...).</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByKey, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId")]
    [TextOnly]
    [ValidateForm(WorkSpacesNames.Tagged, WorkSpacesMessages.ValidTaggedId)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(WorkSpacesResourceCompleter))]
    public string[] ResourceId { get; set; } = [];

    private protected override IReadOnlyList<string> Keys => ResourceId;
}
