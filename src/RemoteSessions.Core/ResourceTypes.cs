using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions;

/// <summary>The types of resources that the commands give, and how each is identified.</summary>
internal static class ResourceTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ResourceIdentity> All { get; } =
        [.. RemoteServices.ResourceTypes, RemoteSession.Identity, RemoteSessionCapacity.Identity];

    private static readonly Dictionary<string, ResourceIdentity> ByName = All.ToDictionary(identity => identity.Type.FullName!);

    private static readonly Dictionary<Type, ResourceIdentity> ByType = All.ToDictionary(identity => identity.Type);

    /// <summary>The identity of a resource's type.</summary>
    public static ResourceIdentity Find(AwsResource resource) => ByType[resource.GetType()];

    /// <summary>The identity of a type by its full name, or null where it is no resource.</summary>
    public static ResourceIdentity? Find(string typeName) => ByName.GetValueOrDefault(typeName);
}
