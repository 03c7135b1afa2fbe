using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Removes tags from AppStream 2.0 (WorkSpaces Applications) fleets, stacks, and images.
/// AWS: UntagResource, ListTagsForResource.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "ASResourceTag", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-ASResourceTag.md")]
public sealed class RemoveASResourceTagCommand() : RemoveTagCmdlet(AppStreamNames.Tagging)
{
    /// <summary>The ARN of a fleet, stack, or image.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByKey, ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceArn")]
    [TextOnly]
    [ValidateForm(AppStreamNames.Tagged, AppStreamMessages.ValidTaggedArn)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppStreamResourceCompleter))]
    public string[] Arn { get; set; } = [];

    /// <summary>Specifies the keys of the tags to remove. You can specify 1 to 50 keys.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByKey)]
    [TextOnly]
    [Alias("TagKey")]
    [ValidateCount(1, 50)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppStreamTagKeyCompleter))]
    public string[] Key { get; set; } = [];

    private protected override IReadOnlyList<string> TagKeys => Key;

    private protected override IReadOnlyList<string> Keys => Arn;
}
