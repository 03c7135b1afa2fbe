using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Provides tab completion for the types of scaling activities that can be suspended.</summary>
public sealed class ScalingPartCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new("part", ScalingParts.Values);
}
