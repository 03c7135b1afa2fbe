using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Adds tags to AppStream 2.0 (WorkSpaces Applications) fleets, stacks, and images. If a tag already exists, its value is replaced.
/// AWS: TagResource, ListTagsForResource.
/// </summary>
[Cmdlet(VerbsCommon.Set, "ASResourceTag", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-ASResourceTag.md")]
public sealed class SetASResourceTagCommand() : SetTagCmdlet(AppStreamNames.Tagging)
{
    /// <summary>The ARN of a fleet, stack, or image.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByKey, ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceArn")]
    [TextOnly]
    [ValidateForm(AppStreamNames.Tagged, AppStreamMessages.ValidTaggedArn)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppStreamResourceCompleter))]
    public string[] Arn { get; set; } = [];

    private protected override IReadOnlyList<string> Keys => Arn;
}
