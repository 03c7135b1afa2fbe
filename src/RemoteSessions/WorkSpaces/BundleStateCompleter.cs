using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Offers the states of a bundle.</summary>
public sealed class BundleStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new("bundle state", WorkspaceBundleStateValues.All);
}
