using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Offers the states of a fleet.</summary>
public sealed class FleetStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new("fleet state", FleetStateValues.All);
}
