using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Provides tab completion for the states of bundles.</summary>
public sealed class BundleStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) =>
        new(WorkSpacesMessages.BundleState, WorkspaceBundleStateValues.All);
}
