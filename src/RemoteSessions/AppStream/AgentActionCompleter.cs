using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Offers what software agents may be allowed to do.</summary>
public sealed class AgentActionCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new("agent action", AgentActionValues.All);
}
