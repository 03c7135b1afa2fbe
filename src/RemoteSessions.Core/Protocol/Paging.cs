using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Protocol;

internal static class Paging
{
    /// <summary>
    /// Reads a list page by page, and requests the next page while the caller processes the current page. The second page is requested only
    /// after the caller has processed the first item and requests another item. An empty page with a token isn't the end of the list. If
    /// the service returns the same page token twice, this method throws an exception. Otherwise, the list would never end. Items that are
    /// null are skipped.
    /// </summary>
    public static async IAsyncEnumerable<TItem> ReadAsync<TPage, TItem>(
        Func<string?, CancellationToken, Task<TPage>> fetch,
        Func<TPage, IReadOnlyList<TItem>?> items,
        Func<TPage, string?> nextToken,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // If the caller stops reading before the end of a page, the request for the next page is canceled.
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
                // The result of the canceled request isn't needed, but the exception that the task throws must be observed.
                _ = ahead.ContinueWith(static t => t.Exception, TaskScheduler.Default);
            }
        }
    }

    /// <summary>
    /// Reads a list page by page, and converts each item to an object of the module. The service might list an item twice, for example if
    /// the item moves to the next page while the pages are being read. Such an item is returned only once, so that no command changes an
    /// item twice.
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
        CoreMessages.RepeatedPageToken));
}
