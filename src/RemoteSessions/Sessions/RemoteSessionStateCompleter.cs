using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Commands.Sessions;

/// <summary>Offers the states of sessions of all services.</summary>
public sealed class RemoteSessionStateCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) =>
        new("session state", [.. ExecutionStatusValues.All.Union(SessionStateValues.All)]);
}
