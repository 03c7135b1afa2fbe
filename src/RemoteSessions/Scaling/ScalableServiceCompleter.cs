using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Provides tab completion for the services whose fleets or pools can be scaled.</summary>
public sealed class ScalableServiceCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) =>
        new("service", [.. ScalableService.All.Select(service => service.Kind.Name)]);
}
