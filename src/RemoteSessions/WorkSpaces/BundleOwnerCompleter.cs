using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Provides tab completion for AMAZON, the only owner of bundles that isn't an account ID.</summary>
public sealed class BundleOwnerCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new(WorkSpacesMessages.BundleOwner, ["AMAZON"]) { IsOpen = true };
}
