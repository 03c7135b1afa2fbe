using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.AppStream;

/// <summary>One tag of an AppStream 2.0 (WorkSpaces Applications) fleet, stack or image.</summary>
public sealed class ASTag : ResourceTag
{
    internal ASTag(string resourceArn, string key, string value, ResourceOrigin origin) : base(key, value, origin) =>
        ResourceArn = resourceArn;

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASTag), "AppStream tag", null, nameof(ResourceArn))
    { Service = AwsService.AppStream.Name };

    /// <summary>What has the tag.</summary>
    public string ResourceArn { get; }
}
