using RemoteSessions.Services;

namespace RemoteSessions.Commands.Pipeline;

public abstract partial class AwsCmdlet
{
    /// <summary>From a task: writes the sessions of some parts, in the order of the parts. What is not wanted is left out.</summary>
    private protected Task EmitPartsAsync<T>(Walk walk, IAsyncEnumerable<SessionPart<T>> parts, Func<T, bool> wanted) where T : notnull =>
        walk.EachAsync(parts, part => EmitPartAsync(walk, part, wanted));

    private async Task EmitPartAsync<T>(Walk walk, SessionPart<T> part, Func<T, bool> wanted) where T : notnull
    {
        if (part.List is { } list)
        {
            await EmitListAsync(walk, list, part.Label, wanted).ConfigureAwait(false);
            return;
        }

        var parts = part.Parts ?? await walk.CallAsync(() => part.PartsAsync(Cancellation)).ConfigureAwait(false);
        await walk.EachAsync(parts, smaller => EmitPartAsync(walk, smaller, wanted)).ConfigureAwait(false);
    }
}
