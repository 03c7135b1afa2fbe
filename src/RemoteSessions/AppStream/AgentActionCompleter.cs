using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Provides tab completion for the actions that software agents can be allowed to perform.</summary>
public sealed class AgentActionCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new(AppStreamMessages.AgentAction, AgentActionValues.All);
}
