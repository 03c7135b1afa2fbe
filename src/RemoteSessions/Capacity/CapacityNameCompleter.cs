using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using RemoteSessions.Commands.AppStream;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.WorkSpaces;

namespace RemoteSessions.Commands.Capacity;

/// <summary>Offers fleets, then pools, by name.</summary>
public sealed class CapacityNameCompleter : IArgumentCompleter
{
    private static readonly TextCompleter[] Completers = [new FleetCompleter(), new PoolCompleter()];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completers.SelectMany(completer => completer.CompleteArgument(commandName, parameterName, wordToComplete, commandAst, fakeBoundParameters));
}
