using System.Management.Automation;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.AppStream;

/// <summary>
/// Takes tags away from AppStream 2.0 (WorkSpaces Applications) fleets, stacks and images.
/// AWS: UntagResource.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "ASTag", SupportsShouldProcess = true)]
public sealed class RemoveASTagCommand : AppStreamTargetCmdlet
{
    /// <summary>The ARN of a fleet, a stack or an image. Taken from a piped object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceArn")]
    [FromProperty("Arn", "ResourceArn")]
    [ValidateForm("arn:aws[a-z-]*:appstream:.+", "an AppStream ARN such as arn:aws:appstream:us-east-1:123456789012:fleet/name")]
    [ValidateNotNullOrEmpty]
    public string[] Arn { get; set; } = [];

    /// <summary>The keys of 1 to 50 tags.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("TagKey")]
    [ValidateCount(1, 50)]
    [ValidateNotNullOrEmpty]
    public string[] Key { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var arn in Arn.Where(arn => ShouldProcess(arn, $"Remove tags {string.Join(", ", Key)}")))
        {
            var keys = Key;
            StartOn(arn, client => client.UntagAsync(arn, keys, Cancellation));
        }
    }
}
