using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Provides tab completion for the states of directories.</summary>
public sealed class DirectoryStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) =>
        new(WorkSpacesMessages.DirectoryState, WorkspaceDirectoryStateValues.All);
}
