using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Defines how the tag commands find Device Farm resources.</summary>
internal static class DeviceFarmTags
{
    /// <summary>Defines how the tag commands find Device Farm resources.</summary>
    public static readonly Tagging Tagging = new(
        DeviceFarmKinds.Resource,
        ClientFactory.Create<DeviceFarmClient, ITagService>(),
        new ResourceSelector(
            DFRemoteTag.Identity, DFRemoteProject.Identity, DFRemoteSession.Identity, DFRemoteDevice.Identity,
            DFRemoteDeviceInstance.Identity, DFRemoteVpceConfiguration.Identity),
        reference => reference.Key,
        "arn:aws:devicefarm:[a-z0-9-]+:[0-9]*:(project|session|device|deviceinstance|vpceconfiguration):.+",
        DeviceFarmMessages.ValidTaggedArn);
}
