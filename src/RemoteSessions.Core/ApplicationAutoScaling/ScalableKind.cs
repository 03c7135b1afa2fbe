namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>Describes how Application Auto Scaling identifies fleets or pools.</summary>
/// <param name="Namespace">The service namespace, such as <c>appstream</c>.</param>
/// <param name="Dimension">The scalable dimension, such as <c>appstream:fleet:DesiredCapacity</c>.</param>
/// <param name="Metric">The predefined metric that measures utilization.</param>
/// <param name="ResourcePrefix">The prefix of a resource ID, which precedes the name of the fleet or the ID of the pool, such as
/// <c>fleet/</c>.</param>
internal sealed record ScalableKind(string Namespace, string Dimension, string Metric, string ResourcePrefix)
{
    /// <summary>Returns the resource ID for the name of a fleet or the ID of a pool.</summary>
    public string ResourceId(string key) => ResourcePrefix + key;

    /// <summary>Returns the fleet name or pool ID that a resource ID contains, or null if the resource ID has a different prefix.</summary>
    public string? Key(string? resourceId) =>
        resourceId?.StartsWith(ResourcePrefix, StringComparison.Ordinal) == true ? resourceId[ResourcePrefix.Length..] : null;
}
