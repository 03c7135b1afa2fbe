using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Sessions;

/// <summary>Provides tab completion for the kinds of remote sessions.</summary>
public sealed class SessionServiceCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new("service", [.. RemoteServices.All.Select(kind => kind.Name)]);
}
