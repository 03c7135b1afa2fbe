using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.WorkSpaces;

/// <summary>A tag of a WorkSpaces pool, directory, or bundle.</summary>
public sealed class WksTag : ResourceTag
{
    internal WksTag(string resourceId, string key, string value, ResourceOrigin origin) : base(key, value, origin) =>
        ResourceId = resourceId;

    /// <summary>Describes the properties and CSV columns that identify a WorkSpaces tag.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(WksTag), WorkSpacesMessages.TagKind, null, nameof(ResourceId))
    { Service = AwsService.WorkSpaces.Name };

    /// <summary>The ID of the tagged resource.</summary>
    public string ResourceId { get; }
}
