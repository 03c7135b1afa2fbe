using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Tags;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>
/// Lists the tags of AppStream 2.0 (WorkSpaces Applications) fleets, stacks and images.
/// AWS: ListTagsForResource.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASResourceTag", HelpUri = HelpPages.Folder + "Get-ASResourceTag.md")]
[OutputType(typeof(ASTag))]
public sealed class GetASResourceTagCommand : GetTagCmdlet
{
    /// <summary>The ARN of a fleet, a stack or an image. Taken from a piped object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceArn")]
    [FromProperty("Arn", "ResourceArn")]
    [ValidateForm("arn:aws[a-z-]*:appstream:.+", "an AppStream ARN such as arn:aws:appstream:us-east-1:123456789012:fleet/name")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AppStreamResourceCompleter))]
    public string[] Arn { get; set; } = [];

    private protected override IReadOnlyList<string> Resources => Arn;

    private protected override AwsService Service => AwsService.AppStream;

    private protected override ITagService MakeTags(IAwsTransport transport, string? profileName) => new AppStreamClient(transport, profileName);
}
