using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Provides tab completion for the known values of a desktop property, such as the running mode. The name of the parameter determines which
/// enumeration provides the values.
/// </summary>
public sealed class DesktopValueCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => parameterName switch
    {
        "State" => new(DesktopMessages.StateEnumeration, WorkspaceStateValues.All),
        "RunningMode" => new(DesktopMessages.RunningModeEnumeration, RunningModeValues.All),
        "ComputeTypeName" => new(DesktopMessages.ComputeTypeEnumeration, ComputeValues.All),
        "Protocol" => new(DesktopMessages.ProtocolEnumeration, [.. ProtocolValues.All, DesktopSettings.Dcv]),
        _ => new(DesktopMessages.ConnectionStateEnumeration, ConnectionStateValues.All),
    };
}
