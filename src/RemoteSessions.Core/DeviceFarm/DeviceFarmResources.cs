using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>The types of Device Farm resources that the commands return.</summary>
internal static class DeviceFarmResources
{
    public static IReadOnlyList<ResourceIdentity> All { get; } =
    [
        DFRemoteProject.Identity, DFRemoteSession.Identity, DFRemoteSessionArtifact.Identity, DFRemoteApp.Identity, DFRemoteDevice.Identity,
        DFRemoteDeviceInstance.Identity, DFRemoteVpceConfiguration.Identity, DFRemoteAccount.Identity, DFRemoteTag.Identity,
    ];
}
