using System.Collections;
using RemoteSessions.Commands.Capacity;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Sessions;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Provides tab completion for the names of fleets and pools that can be scaled. Fleets are listed first.</summary>
public sealed class ScalableNameCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) => LiveCompleter.Offers(
        SessionScopes.Named(boundParameters, [.. ScalableService.All.Select(service => service.Kind)])
            .Select(kind => new CapacityKindCompleter(kind)), parameterName, boundParameters);

    // Wildcard characters in names are escaped in the same way as in LiveCompleter.
    private protected override string Inserted(string commandName, string parameterName, string value) =>
        LiveCompleter.Escaped(commandName, parameterName, value);
}
