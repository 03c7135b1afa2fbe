using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Connection;

/// <summary>The command context of argument completion, which never prompts the user.</summary>
internal sealed class CompletionContext : CommandContext
{
    public override Task<string?> AskAsync(string question, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
