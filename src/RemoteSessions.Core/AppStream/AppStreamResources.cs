using RemoteSessions.Resources;

namespace RemoteSessions.AppStream;

/// <summary>The types of AppStream resources that the commands return.</summary>
internal static class AppStreamResources
{
    public static IReadOnlyList<ResourceIdentity> All { get; } =
    [
        ASFleet.Identity, ASStack.Identity, ASImage.Identity, ASSession.Identity, ASStreamingUrl.Identity, ASTag.Identity,
        ASFleetImageUpdate.Identity,
    ];
}
