using System.Collections;
using RemoteSessions.Api;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Api;

/// <summary>
/// Provides tab completion for the operations of the service on the command line. The tooltip of an operation shows its required members.
/// </summary>
public sealed class ApiOperationCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        boundParameters["Service"]?.ToString() is { } service
            ? ApiCatalogue.For(service).Operations.OrderBy(operation => operation.Name, StringComparer.Ordinal)
                .Select(operation => new Candidate(operation.Name, operation.Name, ToolTip(operation)))
            : [];

    private static string ToolTip(ApiOperation operation)
    {
        var required = string.Join(", ", operation.Members!.Where(member => member.IsRequired).Select(member => member.Name));
        return CommandMessages.OperationTooltip(operation.Mutating, operation.PageItems is not null, required);
    }
}
