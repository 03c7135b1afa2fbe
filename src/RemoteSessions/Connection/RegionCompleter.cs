using System.Collections;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Connection;

/// <summary>Provides tab completion for the AWS Regions.</summary>
public sealed class RegionCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        ModuleAssemblies.Transports.RegionNames().Where(name => ValidateRegionAttribute.ProblemOf(name) is null)
            .Order(StringComparer.Ordinal).Select(name => new Candidate(name));
}
