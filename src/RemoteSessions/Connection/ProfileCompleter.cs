using System.Collections;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Connection;

/// <summary>Provides tab completion for the profiles in the AWS configuration files.</summary>
public sealed class ProfileCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        ModuleAssemblies.Transports.ProfileNames().Order(StringComparer.OrdinalIgnoreCase).Select(name => new Candidate(name));
}
