using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Provides tab completion for the known values of a WorkSpaces enumeration. The name of the parameter determines which enumeration
/// provides the values.
/// </summary>
public sealed class WorkSpacesValueCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => parameterName switch
    {
        "RunningMode" => new(WorkSpacesMessages.RunningMode, PoolsRunningModeValues.All),
        "ConnectionState" => new(WorkSpacesMessages.ConnectionState, SessionConnectionStateValues.All),
        "WorkspaceType" => new(WorkSpacesMessages.WorkspaceType, WorkspaceTypeValues.All),
        "UserIdentityType" => new(WorkSpacesMessages.UserIdentityType, UserIdentityTypeValues.All),
        "Tenancy" => new(WorkSpacesMessages.Tenancy, TenancyValues.All),
        "ComputeType" => new(WorkSpacesMessages.ComputeType, ComputeValues.All),
        "PreferredProtocol" => new(WorkSpacesMessages.Protocol, StreamingExperiencePreferredProtocolValues.All),
        "GlobalAccelerator" => new(WorkSpacesMessages.GlobalAccelerator, AGAModeForDirectoryValues.All),
        "GlobalAcceleratorPreferredProtocol" =>
            new(WorkSpacesMessages.GlobalAcceleratorProtocol, AGAPreferredProtocolForDirectoryValues.All),
        "Status" => new(WorkSpacesMessages.SamlStatus, SamlStatusValues.All),
        "InternetFallbackProtocol" => new(WorkSpacesMessages.FallbackProtocol, InternetFallbackProtocolValues.All),
        var name when name.StartsWith("DeviceType", StringComparison.Ordinal) =>
            new(WorkSpacesMessages.AccessValue, AccessPropertyValues.All),
        _ => new("permission", ReconnectValues.All),
    };
}
