using System.Management.Automation;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.AppStream;

/// <summary>
/// Lists the tags of AppStream 2.0 (WorkSpaces Applications) fleets, stacks and images.
/// AWS: ListTagsForResource.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASTag")]
[OutputType(typeof(ASTag))]
public sealed class GetASTagCommand : AppStreamTargetCmdlet
{
    /// <summary>The ARN of a fleet, a stack or an image. Taken from a piped object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceArn")]
    [FromProperty("Arn", "ResourceArn")]
    [ValidateForm("arn:aws[a-z-]*:appstream:.+", "an AppStream ARN such as arn:aws:appstream:us-east-1:123456789012:fleet/name")]
    [ValidateNotNullOrEmpty]
    public string[] Arn { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var arn in Arn)
        {
            StartOn(arn, async client =>
            {
                foreach (var tag in await client.ListTagsAsync(arn, Cancellation).ConfigureAwait(false))
                    await EmitAsync(tag).ConfigureAwait(false);
            });
        }
    }
}
