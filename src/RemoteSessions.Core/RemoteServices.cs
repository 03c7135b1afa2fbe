using RemoteSessions.AppStream;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions;

/// <summary>Contains the list of all session kinds. No other file in this assembly lists all session kinds.</summary>
internal static class RemoteServices
{
    /// <summary>All kinds of remote sessions, in the order in which they're displayed.</summary>
    public static IReadOnlyList<SessionKind> All { get; } = [
        DeviceFarmSessionKind.Instance, AppStreamSessionKind.Instance, PoolSessionKind.Instance,
        DesktopSessionKind.Instance,
    ];

    /// <summary>The resource types for all services.</summary>
    public static IReadOnlyList<ResourceIdentity> ResourceTypes { get; } = [
        .. DeviceFarmResources.All, .. AppStreamResources.All, .. WorkSpacesResources.All, .. DesktopResources.All,
    ];

    /// <summary>
    /// Returns the session kind with the specified name, or null if no session kind has this name. The name isn't case-sensitive.
    /// </summary>
    public static SessionKind? Find(string? name) =>
        All.FirstOrDefault(kind => string.Equals(kind.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Converts a session of any kind to a RemoteSession object. Returns null if the resource isn't a session.</summary>
    /// <param name="resource">The session.</param>
    /// <param name="kind">
    /// The kind of the session, or null. This kind is used for a copy of a session, such as a deserialized object, if the Service property
    /// of the copy doesn't contain the name of a kind.
    /// </param>
    public static RemoteSession? ViewOf(AwsResource? resource, SessionKind? kind = null)
    {
        if (resource is not RemoteSession session)
            return resource is null ? null : All.FirstOrDefault(known => known.Identity.Type == resource.GetType())?.View(resource);
        if (session.Source is null)
            (Find(session.Service) ?? kind)?.Complete(session);
        return session;
    }
}
