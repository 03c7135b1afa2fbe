using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Sessions;

/// <summary>Provides tab completion for the states of the sessions of all services.</summary>
public sealed class RemoteSessionStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) =>
        new("session state", [.. RemoteServices.All.SelectMany(kind => kind.States).Distinct()]);
}
