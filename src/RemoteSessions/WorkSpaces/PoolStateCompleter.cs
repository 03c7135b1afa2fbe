using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Provides tab completion for the states of pools.</summary>
public sealed class PoolStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new(WorkSpacesMessages.PoolState, WorkspacesPoolStateValues.All);
}
