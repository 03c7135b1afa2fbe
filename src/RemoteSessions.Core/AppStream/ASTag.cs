using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.AppStream;

/// <summary>A tag of an AppStream 2.0 (WorkSpaces Applications) fleet, stack, or image.</summary>
public sealed class ASTag : ResourceTag
{
    internal ASTag(string resourceArn, string key, string value, ResourceOrigin origin) : base(key, value, origin) =>
        ResourceArn = resourceArn;

    /// <summary>Describes the properties and CSV columns that identify an AppStream tag.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASTag), AppStreamMessages.TagKind, null, nameof(ResourceArn))
    { Service = AwsService.AppStream.Name };

    /// <summary>The ARN of the tagged resource.</summary>
    public string ResourceArn { get; }
}
