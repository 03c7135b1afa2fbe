using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Lists the tags of AppStream 2.0 (WorkSpaces Applications) fleets, stacks, and images.
/// AWS: ListTagsForResource.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASResourceTag", DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Get-ASResourceTag.md")]
[OutputType(typeof(ASTag))]
public sealed class GetASResourceTagCommand() : GetTagCmdlet(AppStreamNames.Tagging)
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
