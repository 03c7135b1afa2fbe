using RemoteSessions.Resources;

namespace RemoteSessions.WorkSpaces;

/// <summary>The types of WorkSpaces resources that the commands return.</summary>
internal static class WorkSpacesResources
{
    public static IReadOnlyList<ResourceIdentity> All { get; } =
        [WksPool.Identity, WksPoolSession.Identity, WksDirectory.Identity, WksBundle.Identity, WksTag.Identity];
}
