using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Provides tab completion for the known values of an AppStream enumeration. The name of the parameter determines which enumeration
/// provides the values.
/// </summary>
public sealed class AppStreamValueCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => parameterName switch
    {
        "FleetType" => new(AppStreamMessages.FleetType, FleetTypeValues.All),
        "ConnectionState" => new(AppStreamMessages.ConnectionState, SessionConnectionStateValues.All),
        "AuthenticationType" => new(AppStreamMessages.AuthenticationType, AuthenticationTypeValues.All),
        "InstanceType" => new(AppStreamMessages.InstanceType, AppStreamValues.InstanceTypes) { IsOpen = true },
        "StreamView" => new(AppStreamMessages.StreamView, StreamViewValues.All),
        "Platform" => new(AppStreamMessages.Platform, PlatformTypeValues.All),
        "Visibility" => new(AppStreamMessages.Visibility, VisibilityTypeValues.All),
        "PreferredProtocol" => new(AppStreamMessages.Protocol, PreferredProtocolValues.All),
        "AgentUserControlMode" => new(AppStreamMessages.UserControlMode, UserControlModeValues.All),
        "AgentScreenImageFormat" => new(AppStreamMessages.ImageFormat, ScreenImageFormatValues.All),
        "AgentScreenResolution" => new(AppStreamMessages.ScreenResolution, ScreenResolutionValues.All),
        _ => new("permission", PermissionValues.All),
    };
}
