using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Capacity;

/// <summary>Provides tab completion for the kinds of remote sessions whose capacity can be measured.</summary>
public sealed class CapacityServiceCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) =>
        new("service", [.. CapacityScopes.Kinds.Select(kind => kind.Name)]);
}
