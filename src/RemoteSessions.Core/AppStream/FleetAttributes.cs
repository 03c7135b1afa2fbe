using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.AppStream;

/// <summary>The attributes that can be removed from a fleet. AWS defines the values of these constants.</summary>
internal static class FleetAttributes
{
    public const string VpcConfiguration = FleetAttributeValues.VpcConfiguration;
    public const string SecurityGroups = FleetAttributeValues.VpcConfigurationSecurityGroupIds;
    public const string DomainJoin = FleetAttributeValues.DomainJoinInfo;
    public const string IamRole = FleetAttributeValues.IamRoleArn;
    public const string UsbDeviceFilter = FleetAttributeValues.UsbDeviceFilterStrings;
    public const string SessionScript = FleetAttributeValues.SessionScriptS3Location;
    public const string MaxSessionsPerInstance = FleetAttributeValues.MaxSessionsPerInstance;
    public const string RootVolume = FleetAttributeValues.VolumeConfiguration;
}
