using System.Collections;
using System.Management.Automation;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.AppStream;

/// <summary>
/// Gives AppStream 2.0 (WorkSpaces Applications) fleets, stacks and images tags; a tag that is there gets the new value.
/// AWS: TagResource.
/// </summary>
[Cmdlet(VerbsCommon.Set, "ASTag", SupportsShouldProcess = true)]
public sealed class SetASTagCommand : AppStreamTargetCmdlet
{
    /// <summary>The ARN of a fleet, a stack or an image. Taken from a piped object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceArn")]
    [FromProperty("Arn", "ResourceArn")]
    [ValidateForm("arn:aws[a-z-]*:appstream:.+", "an AppStream ARN such as arn:aws:appstream:us-east-1:123456789012:fleet/name")]
    [ValidateNotNullOrEmpty]
    public string[] Arn { get; set; } = [];

    /// <summary>1 to 50 tags, as @{ Team = 'CAD' }.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateTags]
    public Hashtable Tag { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var tags = TagTable.Read(Tag)!;
        foreach (var arn in Arn.Where(arn => ShouldProcess(arn, $"Set tags {string.Join(", ", tags.Select(tag => $"{tag.Key}={tag.Value}"))}")))
            StartOn(arn, client => client.TagAsync(arn, tags, Cancellation));
    }
}
