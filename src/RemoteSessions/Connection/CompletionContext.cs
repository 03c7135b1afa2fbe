using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Connection;

/// <summary>Completion is a command of its own, which asks nobody.</summary>
internal sealed class CompletionContext : CommandContext
{
    public override Task<string?> AskAsync(string question, CancellationToken cancellationToken) => Task.FromResult<string?>(null);
}
