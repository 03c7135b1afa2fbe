using System.Collections;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Sessions;

namespace RemoteSessions.Commands.Capacity;

/// <summary>Offers fleets, then pools, by name.</summary>
public sealed class CapacityNameCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) => LiveCompleter.Offers(
        SessionScopes.Named(boundParameters, CapacityScopes.Kinds)
            .Select(kind => new CapacityKindCompleter(kind)), parameterName, boundParameters);

    // As LiveCompleter does it for the others.
    private protected override string Inserted(string commandName, string parameterName, string value) =>
        LiveCompleter.Escaped(commandName, parameterName, value);
}
