namespace RemoteSessions.DeviceFarm;

/// <summary>The kinds of resources in Device Farm ARNs, in the spelling that ARNs use.</summary>
internal static class DeviceFarmArnKind
{
    public const string Project = "project";
    public const string Session = "session";
    public const string Device = "device";
    public const string DeviceInstance = "deviceinstance";
    public const string Upload = "upload";
    public const string VpceConfiguration = "vpceconfiguration";
}
