using System.Collections;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Provides no completions. Without this completer, PowerShell would suggest file names.</summary>
public sealed class NothingCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) => [];
}
