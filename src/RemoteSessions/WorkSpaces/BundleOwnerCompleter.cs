using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Provides tab completion for bundle owners. The only completion is AMAZON, because all other owners are account IDs.</summary>
public sealed class BundleOwnerCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new(WorkSpacesMessages.BundleOwner, ["AMAZON"]) { IsOpen = true };
}
