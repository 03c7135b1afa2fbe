using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// The kinds of Device Farm resources that users can specify. Device Farm is available in only one Region and identifies resources by
/// their ARNs.
/// </summary>
internal static class DeviceFarmKinds
{
    public static readonly ResourceKind Project = New(DFRemoteProject.Identity.Kind, "Get-DFRemoteProject");

    public static readonly ResourceKind Session = New(DFRemoteSession.Identity.Kind, "Get-DFRemoteSession");

    public static readonly ResourceKind App = New(DFRemoteApp.Identity.Kind, "Get-DFRemoteApp");

    public static readonly ResourceKind Device = New(DFRemoteDevice.Identity.Kind, "Get-DFRemoteDevice");

    public static readonly ResourceKind DeviceInstance = New(DFRemoteDeviceInstance.Identity.Kind, "Get-DFRemoteDeviceInstance");

    public static readonly ResourceKind VpceConfiguration = New(DFRemoteVpceConfiguration.Identity.Kind, "Get-DFRemoteVpceConfiguration");

    public static readonly ResourceKind Artifact = New(DFRemoteSessionArtifact.Identity.Kind, "Get-DFRemoteSessionArtifact");

    /// <summary>A resource that can have tags and that is identified by its ARN.</summary>
    public static readonly ResourceKind Resource = New(
        DeviceFarmMessages.ResourceKind, DeviceFarmMessages.AllResourceCommands);

    private static ResourceKind New(string name, string listCommand) => new(name, listCommand)
    {
        Regional = false,
        NotFoundId = value => value.StartsWith("arn:", StringComparison.Ordinal) ? ServiceErrorTypes.NotFound : ErrorIds.NameNotFound,
    };
}
