using RemoteSessions.Resources;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>The types of personal WorkSpaces resources that the commands return.</summary>
internal static class DesktopResources
{
    public static IReadOnlyList<ResourceIdentity> All { get; } =
        [WksDesktop.Identity, WksDesktopSnapshot.Identity, WksDesktopMigration.Identity];
}
