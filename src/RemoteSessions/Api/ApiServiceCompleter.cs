using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Api;

/// <summary>Provides tab completion for the services whose operations can be called.</summary>
public sealed class ApiServiceCompleter : ValueCompleter
{
    internal override Enumeration EnumerationFor(string parameterName) =>
        new("service", [.. AwsService.All.Select(service => service.Name).Order(StringComparer.Ordinal)]);
}
