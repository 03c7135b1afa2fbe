using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Sessions;

namespace RemoteSessions.Completion;

/// <summary>Offers the sessions of the services that the line names, else of all three: their ids or users.</summary>
public sealed class RemoteSessionCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters)
    {
        string[] named = boundParameters["Service"] switch
        {
            string service => [service],
            IEnumerable list => [.. list.Cast<object?>().Select(service => $"{service}")],
            _ => SessionServices.All,
        };
        return LiveCompleter.Offers(SessionServices.All.Where(service => named.Contains(service, StringComparer.OrdinalIgnoreCase)).Select(Of), parameterName, boundParameters);
    }

    private static LiveCompleter Of(string service) => service switch
    {
        SessionServices.DeviceFarm => new SessionCompleter(),
        SessionServices.AppStream => new StreamingSessionCompleter(),
        _ => new PoolSessionCompleter(),
    };
}

/// <summary>Offers the states of sessions of all services.</summary>
public sealed class RemoteSessionStateCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) =>
        new("session state", [.. ExecutionStatusValues.All.Union(SessionStateValues.All)]);
}

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
