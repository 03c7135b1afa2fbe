using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Tags;
using RemoteSessions.Wire;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Gives WorkSpaces pools, directories and bundles tags; a tag that is there gets the new value.
/// AWS: CreateTags.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksResourceTag", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "Set-WksResourceTag.md")]
public sealed class SetWksResourceTagCommand : SetTagCmdlet
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
