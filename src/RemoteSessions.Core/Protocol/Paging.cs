using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Protocol;

internal static class Paging
{
    /// <summary>
    /// Reads a list page by page, asking for the next page while the current one is used: but for the second only when the
    /// first item was taken and more is wanted. An empty page with a token is not the end; a token that was given before
    /// would never end, and is an error. A null instead of an item is skipped.
    /// </summary>
    public static async IAsyncEnumerable<TItem> ReadAsync<TPage, TItem>(
        Func<string?, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?> nextToken,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The consumer may stop in mid-page: the page that was asked for ahead is then cancelled, not left running.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Task<TPage>? ahead = fetch(null, stop.Token);
        var wanted = false;
        try
        {
            while (ahead is not null)
            {
                var page = await ahead.ConfigureAwait(false);
                ahead = null;
                var token = nextToken(page);
                var more = !string.IsNullOrEmpty(token);
                if (more && !seen.Add(token!))
                    throw Repeated();
                foreach (var item in items(page) ?? [])
                {
                    if (item is null)
                        continue;
                    if (more && wanted)
                        ahead ??= fetch(token, stop.Token);
                    yield return item;
                    wanted = true;
                }

                if (more)
                    ahead ??= fetch(token, stop.Token);
            }
        }
        finally
        {
            if (ahead is not null)
            {
                await stop.CancelAsync().ConfigureAwait(false);
                // Its failure is of no interest any more, but must be observed.
                _ = ahead.ContinueWith(static t => t.Exception, TaskScheduler.Default);
            }
        }
    }

    /// <summary>
    /// The same list, with each item made into an object of the module. An item that comes twice, such as one that moves to the next page
    /// while pages are read, is returned once: what is listed is also what commands change.
    /// </summary>
    public static async IAsyncEnumerable<TItem> ReadAsync<TPage, TWire, TItem>(
        Func<string?, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TWire>?> items,
        Func<TPage, string?> nextToken,
        Func<TWire, string?> key,
        Func<TWire, TItem> make,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var item in ReadAsync(fetch, items, nextToken, cancellationToken).ConfigureAwait(false))
        {
            if (key(item) is not { } id || seen.Add(id))
                yield return make(item);
        }
    }

    private static AwsServiceException Repeated() => new(new ServiceError(
        ErrorIds.RepeatedPageToken,
        "The service gave the same page token twice; the list would never end. What came before is complete up to there."));
}
