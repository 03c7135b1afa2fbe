using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Offers the states of a pool.</summary>
public sealed class PoolStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new("pool state", WorkspacesPoolStateValues.All);
}
