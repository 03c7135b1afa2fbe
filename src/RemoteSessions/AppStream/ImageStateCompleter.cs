using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Offers the states of an image.</summary>
public sealed class ImageStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new("image state", ImageStateValues.All);
}
