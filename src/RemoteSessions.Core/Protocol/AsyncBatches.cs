using System.Runtime.CompilerServices;

namespace RemoteSessions.Protocol;

/// <summary>
/// Converts a list in batches while the rest of the list is still being read. For example, the function that converts a batch can make one
/// call for the whole batch.
/// </summary>
internal static class AsyncBatches
{
    /// <summary>
    /// The maximum number of batches that are converted at the same time. Converting more batches at the same time wouldn't be faster,
    /// because the service's rate limit would delay the requests.
    /// </summary>
    private const int MostConversions = 4;

    /// <summary>
    /// Converts a list. The results are returned in the order of the list. The first results are returned while the rest of the list is
    /// still being converted.
    /// </summary>
    /// <param name="items">The list.</param>
    /// <param name="size">The maximum number of items in a batch.</param>
    /// <param name="convertAsync">Converts a batch.</param>
    /// <param name="cancellationToken">Cancels the conversion of the list.</param>
    /// <param name="first">
    /// The size of the first batch, or null if the first batch has the same size as the other batches. If the first batch is smaller, the
    /// first results are returned sooner.
    /// </param>
    public static async IAsyncEnumerable<TOther> ReadAsync<T, TOther>(
        IAsyncEnumerable<T> items, int size, Func<IReadOnlyList<T>, CancellationToken, Task<IReadOnlyList<TOther>>> convertAsync,
        [EnumeratorCancellation] CancellationToken cancellationToken, int? first = null)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var conversions = new Queue<Task<IReadOnlyList<TOther>>>();
        var batch = new List<T>(size);
        var each = items.GetAsyncEnumerator(stop.Token);
        Task<bool>? next = null;
        var full = first ?? size;
        try
        {
            while (true)
            {
                next ??= each.MoveNextAsync().AsTask();
                var converted = conversions.Count > 0
                    && (conversions.Count == MostConversions || await Task.WhenAny(conversions.Peek(), next).ConfigureAwait(false) != next);
                if (converted)
                {
                    foreach (var result in await conversions.Dequeue().ConfigureAwait(false))
                        yield return result;
                    continue;
                }

                var more = await next.ConfigureAwait(false);
                next = null;
                if (more)
                    batch.Add(each.Current);
                if (batch.Count == full || (!more && batch.Count > 0))
                {
                    conversions.Enqueue(convertAsync(batch, stop.Token));
                    batch = new List<T>(size);
                    full = size;
                }

                if (!more)
                    break;
            }

            while (conversions.TryDequeue(out var conversion))
            {
                foreach (var result in await conversion.ConfigureAwait(false))
                    yield return result;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            // The exceptions from the remaining conversions are no longer relevant, but they must be observed. A list can't be disposed of
            // while it's being read, so the pending read must complete first.
            foreach (var conversion in conversions)
                _ = conversion.ContinueWith(static task => task.Exception, TaskScheduler.Default);
            if (next is not null)
                await next.ContinueWith(static task => task.Exception, TaskScheduler.Default).ConfigureAwait(false);
            await each.DisposeAsync().ConfigureAwait(false);
        }
    }
}
