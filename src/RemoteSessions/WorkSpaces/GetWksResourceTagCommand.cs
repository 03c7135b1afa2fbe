using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Lists the tags on WorkSpaces pools, directories, bundles, and personal desktops.
/// AWS: DescribeTags.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksResourceTag", DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Get-WksResourceTag.md")]
[OutputType(typeof(WksTag))]
public sealed class GetWksResourceTagCommand() : GetTagCmdlet(WorkSpacesNames.Tagging)
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
