using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Provides tab completion for the states of sessions.</summary>
public sealed class StreamingSessionStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new(AppStreamMessages.SessionState, SessionStateValues.All);
}
