using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Provides tab completion for the parts of the scaling that can be suspended.</summary>
public sealed class ScalingPartCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) => new("part", ScalingParts.Values);
}
