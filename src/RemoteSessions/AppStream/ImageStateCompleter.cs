using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Provides tab completion for the states of images.</summary>
public sealed class ImageStateCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new(AppStreamMessages.ImageState, ImageStateValues.All);
}
