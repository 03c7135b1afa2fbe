using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Connection;

/// <summary>The command context for argument completion. This context never prompts the user.</summary>
internal sealed class CompletionContext : CommandContext
{
    public override Task<string?> AskAsync(string question, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
