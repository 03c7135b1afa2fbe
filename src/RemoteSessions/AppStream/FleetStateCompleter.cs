using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Provides tab completion for the states of fleets.</summary>
public sealed class FleetStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new(AppStreamMessages.FleetState, FleetStateValues.All);
}
