using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Offers the one owner of bundles that has a name; others have account numbers.</summary>
public sealed class BundleOwnerCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new("owner", ["AMAZON"]) { IsOpen = true };
}
