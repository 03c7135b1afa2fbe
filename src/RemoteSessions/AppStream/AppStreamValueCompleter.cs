using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Offers the known values of an AppStream enumeration, by the name of the parameter.</summary>
public sealed class AppStreamValueCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => parameterName switch
    {
        "FleetType" => new("fleet type", FleetTypeValues.All),
        "ConnectionState" => new("connection state", SessionConnectionStateValues.All),
        "AuthenticationType" => new("authentication type", AuthenticationTypeValues.All),
        "InstanceType" => new("instance type", AppStreamValues.InstanceTypes) { IsOpen = true },
        "StreamView" => new("stream view", StreamViewValues.All),
        "Platform" => new("platform", PlatformTypeValues.All),
        "Visibility" => new("visibility", VisibilityTypeValues.All),
        "PreferredProtocol" => new("protocol", PreferredProtocolValues.All),
        "AgentUserControlMode" => new("user control mode", UserControlModeValues.All),
        "AgentScreenImageFormat" => new("image format", ScreenImageFormatValues.All),
        "AgentScreenResolution" => new("screen resolution", ScreenResolutionValues.All),
        _ => new("permission", PermissionValues.All),
    };
}
