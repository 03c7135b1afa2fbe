using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions;

/// <summary>The types of resources that the commands return, and the properties that identify the resources of each type.</summary>
internal static class ResourceTypes
{
    /// <summary>All resource types.</summary>
    public static IReadOnlyList<ResourceIdentity> All { get; } =
    [
        .. RemoteServices.ResourceTypes, RemoteSession.Identity, RemoteSessionCapacity.Identity, RemoteSessionScaling.Identity,
        RemoteSessionScalingActivity.Identity, RemoteSessionSchedule.Identity,
    ];

    private static readonly Dictionary<string, ResourceIdentity> ByName = All.ToDictionary(identity => identity.Type.FullName!);

    private static readonly Dictionary<Type, ResourceIdentity> ByType = All.ToDictionary(identity => identity.Type);

    /// <summary>Returns the columns and properties that identify resources of the same type as the specified resource.</summary>
    public static ResourceIdentity Find(AwsResource resource) => ByType[resource.GetType()];

    /// <summary>
    /// Returns the columns and properties that identify resources of the specified type, or null if the type isn't a resource type. The
    /// type is specified by its full name.
    /// </summary>
    public static ResourceIdentity? Find(string typeName) => ByName.GetValueOrDefault(typeName);
}
