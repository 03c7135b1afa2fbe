using RemoteSessions.AppStream;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Provides tab completion for the names of stacks.</summary>
public sealed class StackCompleter : AppStreamCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(
        AppStreamClient client, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(client.ListStacksAsync(null, cancellationToken), stack => Offer(stack, stack.Name));
}
