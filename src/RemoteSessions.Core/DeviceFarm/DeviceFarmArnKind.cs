namespace RemoteSessions.DeviceFarm;

/// <summary>The kinds of things that a Device Farm ARN can name, as they stand in the ARN.</summary>
internal static class DeviceFarmArnKind
{
    public const string Project = "project";
    public const string Session = "session";
    public const string Device = "device";
    public const string DeviceInstance = "deviceinstance";
    public const string Upload = "upload";
    public const string VpceConfiguration = "vpceconfiguration";
}
