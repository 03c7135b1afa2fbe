using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.WorkSpaces;

/// <summary>One tag of a WorkSpaces pool, directory or bundle.</summary>
public sealed class WksTag : ResourceTag
{
    internal WksTag(string resourceId, string key, string value, ResourceOrigin origin) : base(key, value, origin) =>
        ResourceId = resourceId;

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksTag), "WorkSpaces tag", null, nameof(ResourceId))
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>What has the tag.</summary>
    public string ResourceId { get; }
}
