using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Tags;
using RemoteSessions.Wire;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Lists the tags of WorkSpaces pools, directories and bundles.
/// AWS: DescribeTags.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksResourceTag", HelpUri = HelpPages.Folder + "Get-WksResourceTag.md")]
[OutputType(typeof(WksTag))]
public sealed class GetWksResourceTagCommand : GetTagCmdlet
{
    /// <summary>The id of a pool (wspool-...), a directory (d-..., wsd-...) or a bundle (wsb-...). Taken from a piped object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId")]
    [FromProperty("ResourceId", "PoolId", "DirectoryId", "BundleId")]
    [ValidateForm("(wspool|d|wsd|wsb|wsi|wsipg|ws)-[0-9a-z]+", "the id of a pool, directory or bundle, such as wspool-abc123def")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(WorkSpacesResourceCompleter))]
    public string[] ResourceId { get; set; } = [];

    private protected override IReadOnlyList<string> Resources => ResourceId;

    private protected override AwsService Service => AwsService.WorkSpaces;

    private protected override ITagService MakeTags(IAwsTransport transport, string? profileName) => new WorkSpacesClient(transport, profileName);
}
