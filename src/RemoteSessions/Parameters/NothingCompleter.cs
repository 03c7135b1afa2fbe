using System.Collections;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Offers nothing. Without a completer, PowerShell would offer the names of files.</summary>
public sealed class NothingCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) => [];
}
