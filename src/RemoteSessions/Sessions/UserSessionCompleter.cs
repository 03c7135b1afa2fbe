using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using RemoteSessions.Commands.AppStream;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.WorkSpaces;

namespace RemoteSessions.Commands.Sessions;

/// <summary>Offers the sessions of AppStream or of WorkSpaces pools, whichever the command is about.</summary>
public sealed class UserSessionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        TextCompleter completer = commandName.Contains("Wks", StringComparison.OrdinalIgnoreCase) ? new PoolSessionCompleter() : new StreamingSessionCompleter();
        return completer.CompleteArgument(commandName, parameterName, wordToComplete, commandAst, fakeBoundParameters);
    }
}
