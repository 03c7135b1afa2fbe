using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Gives AppStream 2.0 (WorkSpaces Applications) fleets, stacks and images tags; a tag that is there gets the new value.
/// AWS: TagResource, ListTagsForResource.
/// </summary>
[Cmdlet(VerbsCommon.Set, "ASResourceTag", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-ASResourceTag.md")]
public sealed class SetASResourceTagCommand() : SetTagCmdlet(AppStreamNames.Tagging)
{
    /// <summary>The ARN of a fleet, a stack or an image.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByKey, ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceArn")]
    [TextOnly]
    [ValidateForm(AppStreamNames.Tagged, AppStreamNames.TaggedAccepted)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppStreamResourceCompleter))]
    public string[] Arn { get; set; } = [];

    private protected override IReadOnlyList<string> Keys => Arn;
}
