using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Offers the states of a session.</summary>
public sealed class StreamingSessionStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new("session state", SessionStateValues.All);
}
