using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Offers the states of a directory.</summary>
public sealed class DirectoryStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new("directory state", WorkspaceDirectoryStateValues.All);
}
