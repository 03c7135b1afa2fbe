using RemoteSessions.Services;

namespace RemoteSessions.Commands.Pipeline;

public abstract partial class AwsCmdlet
{
    /// <summary>
    /// Writes the sessions in several <see cref="SessionPart{T}"/> objects to the pipeline, in the order of these objects. The method skips
    /// sessions for which <paramref name="wanted"/> returns false.
    /// </summary>
    private protected Task EmitPartsAsync<T>(Traversal traversal, IAsyncEnumerable<SessionPart<T>> parts, Func<T, bool> wanted)
        where T : notnull =>
        traversal.EachAsync(parts, part => EmitPartAsync(traversal, part, wanted));

    private async Task EmitPartAsync<T>(Traversal traversal, SessionPart<T> part, Func<T, bool> wanted) where T : notnull
    {
        if (part.List is { } list)
        {
            await EmitListAsync(traversal, list, part.Label, wanted).ConfigureAwait(false);
            return;
        }

        var parts = part.Parts ?? await traversal.CallAsync(() => part.PartsAsync(Cancellation)).ConfigureAwait(false);
        await traversal.EachAsync(parts, smaller => EmitPartAsync(traversal, smaller, wanted)).ConfigureAwait(false);
    }
}
