using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.AppStream;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Reports;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// The resource types that each command accepts: the type that the command's noun specifies, and the types that this class lists. For a
/// command that makes changes, this class lists only types whose objects identify the resource to change.
/// </summary>
internal static class AcceptedTypes
{
    private static readonly Type[] UserSessions = [
        typeof(ASSession), typeof(DFRemoteSession), typeof(RemoteSession), typeof(WksPoolSession), typeof(WksDesktop),
    ];

    private static readonly Type[] Scaled =
        [typeof(RemoteSessionScaling), typeof(RemoteSessionCapacity), typeof(ASFleet), typeof(WksPool)];

    private static readonly Type[] ASTagged = [typeof(ASTag), typeof(ASFleet), typeof(ASStack), typeof(ASImage)];

    private static readonly Type[] WksTagged = [typeof(WksTag), typeof(WksPool), typeof(WksDirectory), typeof(WksBundle)];

    private static readonly Type[] DFRemoteTagged =
        [typeof(DFRemoteTag), typeof(DFRemoteProject), typeof(DFRemoteSession), typeof(DFRemoteDevice), typeof(DFRemoteDeviceInstance),
            typeof(DFRemoteVpceConfiguration)];

    private static readonly Dictionary<string, Type[]> Others = new()
    {
        // Commands that cover all services.
        ["Measure-RemoteSessionCapacity"] = [typeof(ASFleet), typeof(WksPool), typeof(WksDirectory)],
        ["Get-RemoteSessionScaling"] = [.. Scaled, typeof(RemoteSessionScalingActivity)],
        ["Get-RemoteSessionScalingActivity"] = Scaled,
        ["Get-RemoteSessionSchedule"] = Scaled,
        ["New-RemoteSessionSchedule"] = Scaled,
        ["Set-RemoteSessionScaling"] = Scaled,
        ["Remove-RemoteSessionScaling"] = Scaled,
        ["Get-RemoteSession"] = UserSessions,
        ["Stop-RemoteSession"] = UserSessions,
        ["Wait-RemoteSession"] = UserSessions,
        // Commands whose noun isn't a resource type.
        ["Disable-ASInstance"] = [typeof(ASSession)],
        ["Update-ASFleetImage"] = [typeof(ASFleet)],
        ["Install-DFRemoteSessionApp"] = [typeof(DFRemoteSession)],
        ["Set-WksAccessProperty"] = [typeof(WksDirectory)],
        ["Set-WksCreationProperty"] = [typeof(WksDirectory)],
        ["Set-WksSamlProperty"] = [typeof(WksDirectory)],
        ["Set-WksSelfServicePermission"] = [typeof(WksDirectory)],
        ["Set-WksStreamingProperty"] = [typeof(WksDirectory)],
        ["Get-ASResourceTag"] = ASTagged,
        ["Set-ASResourceTag"] = ASTagged,
        ["Remove-ASResourceTag"] = ASTagged,
        ["Get-WksResourceTag"] = WksTagged,
        ["Set-WksResourceTag"] = WksTagged,
        ["Remove-WksResourceTag"] = WksTagged,
        ["Get-DFRemoteTag"] = DFRemoteTagged,
        ["Set-DFRemoteTag"] = DFRemoteTagged,
        ["Remove-DFRemoteTag"] = DFRemoteTagged,
        // These commands find resources that are related to the piped objects.
        ["Get-ASFleet"] = [typeof(ASStack), typeof(ASSession)],
        ["Get-ASStack"] = [typeof(ASFleet), typeof(ASSession)],
        ["Get-ASImage"] = [typeof(ASFleet)],
        ["Get-ASSession"] = [typeof(ASFleet), typeof(ASStack)],
        ["Get-WksPool"] = [typeof(WksPoolSession), typeof(WksDirectory)],
        ["Get-WksPoolSession"] = [typeof(WksPool), typeof(WksDirectory)],
        ["Get-WksDirectory"] = [typeof(WksPool)],
        ["Get-WksBundle"] = [typeof(WksPool)],
        ["Get-WksDesktop"] = [typeof(WksDirectory), typeof(WksBundle)],
        ["Get-WksDesktopSnapshot"] = [typeof(WksDesktop)],
        ["Enable-WksDesktopMaintenance"] = [typeof(WksDesktop)],
        ["Disable-WksDesktopMaintenance"] = [typeof(WksDesktop)],
        ["Get-DFRemoteProject"] = [typeof(DFRemoteSession), typeof(DFRemoteApp)],
        ["Get-DFRemoteSession"] = [typeof(DFRemoteProject), typeof(DFRemoteApp), typeof(DFRemoteSessionArtifact)],
        ["Get-DFRemoteDevice"] = [typeof(DFRemoteSession), typeof(DFRemoteDeviceInstance)],
        ["Get-DFRemoteApp"] = [typeof(DFRemoteProject), typeof(DFRemoteSession)],
        ["Get-DFRemoteSessionArtifact"] = [typeof(DFRemoteSession)],
        ["Save-DFRemoteSessionArtifact"] = [typeof(DFRemoteSession)],
        ["New-DFRemoteSession"] = [typeof(DFRemoteDevice), typeof(DFRemoteDeviceInstance)],
        ["New-ASStreamingUrl"] = [typeof(ASSession)],
    };

    // A capacity measurement contains the name and the service of a fleet or pool, so it identifies that resource. The measurement in the
    // class Samples identifies a fleet, so the following fleet commands accept it.
    private static readonly string[] Fleets = [
        "Start-ASFleet", "Stop-ASFleet", "Wait-ASFleet", "Remove-ASFleet", "Set-ASFleet", "Register-ASFleet", "Unregister-ASFleet",
        "Update-ASFleetImage",
    ];

    // Commands that accept files, operation members, or emulators instead of resources.
    public static readonly string[] WithoutResources = [
        "Add-DFRemoteApp", "Invoke-RemoteSessionApi", "Save-RemoteSessionEmulator", "Stop-RemoteSessionEmulator",
    ];

    public static IReadOnlyCollection<Type> Of(string command)
    {
        if (WithoutResources.Contains(command))
            return [];
        var own = Samples.Types.Where(type => type.Name == command.Split('-')[1]);
        return [.. own.Union(Others.GetValueOrDefault(command) ?? []), .. Fleets.Contains(command)
            ? [typeof(RemoteSessionCapacity)]
            : Type.EmptyTypes];
    }
}
