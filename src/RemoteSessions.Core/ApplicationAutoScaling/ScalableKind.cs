namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>How Application Auto Scaling identifies resources whose size it changes: the fleets, or the pools.</summary>
/// <param name="Namespace">The service namespace, such as <c>appstream</c>.</param>
/// <param name="Dimension">The scalable dimension, such as <c>appstream:fleet:DesiredCapacity</c>.</param>
/// <param name="Metric">The predefined metric of the utilization.</param>
/// <param name="ResourcePrefix">The part of a resource id before the key, such as <c>fleet/</c>.</param>
internal sealed record ScalableKind(string Namespace, string Dimension, string Metric, string ResourcePrefix)
{
    /// <summary>The resource id of a fleet's name or a pool's id.</summary>
    public string ResourceId(string key) => ResourcePrefix + key;

    /// <summary>The key in a resource id, or null if the id is of another kind.</summary>
    public string? Key(string? resourceId) =>
        resourceId?.StartsWith(ResourcePrefix, StringComparison.Ordinal) == true ? resourceId[ResourcePrefix.Length..] : null;
}
