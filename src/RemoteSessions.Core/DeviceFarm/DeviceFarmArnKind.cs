namespace RemoteSessions.DeviceFarm;

/// <summary>The resource types in Device Farm ARNs, with the spelling that the ARNs use.</summary>
internal static class DeviceFarmArnKind
{
    public const string Project = "project";
    public const string Session = "session";
    public const string Device = "device";
    public const string DeviceInstance = "deviceinstance";
    public const string Upload = "upload";
    public const string VpceConfiguration = "vpceconfiguration";
}
