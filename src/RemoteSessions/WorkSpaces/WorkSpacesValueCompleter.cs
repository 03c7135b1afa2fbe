using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Offers the known values of a WorkSpaces enumeration, by the name of the parameter.</summary>
public sealed class WorkSpacesValueCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => parameterName switch
    {
        "RunningMode" => new("running mode", PoolsRunningModeValues.All),
        "ConnectionState" => new("connection state", SessionConnectionStateValues.All),
        "WorkspaceType" => new("type of directory", WorkspaceTypeValues.All),
        "UserIdentityType" => new("user identity type", UserIdentityTypeValues.All),
        "Tenancy" => new("tenancy", TenancyValues.All),
        "ComputeType" => new("compute type", ComputeValues.All),
        "PreferredProtocol" => new("protocol", StreamingExperiencePreferredProtocolValues.All),
        "GlobalAccelerator" => new("mode of Global Accelerator", AGAModeForDirectoryValues.All),
        "GlobalAcceleratorPreferredProtocol" => new("protocol of Global Accelerator", AGAPreferredProtocolForDirectoryValues.All),
        "Status" => new("SAML status", SamlStatusValues.All),
        "InternetFallbackProtocol" => new("fallback protocol", InternetFallbackProtocolValues.All),
        var name when name.StartsWith("DeviceType", StringComparison.Ordinal) => new("access value", AccessPropertyValues.All),
        _ => new("permission", ReconnectValues.All),
    };
}
