using RemoteSessions.Resources;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>The types of resources of personal WorkSpaces that the commands give.</summary>
internal static class DesktopResources
{
    public static IReadOnlyList<ResourceIdentity> All { get; } =
        [WksDesktop.Identity, WksDesktopSnapshot.Identity, WksDesktopMigration.Identity];
}
