namespace RemoteSessions;

// .NET 8, which PowerShell 7.4 runs on, has no LINQ for lists that come bit by bit.
internal static class AsyncLists
{
    public static async Task<List<T>> ReadAllAsync<T>(this IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items.ConfigureAwait(false))
            all.Add(item);
        return all;
    }

    public static async Task<T?> FindAsync<T>(this IAsyncEnumerable<T> items, Func<T, bool> wanted) where T : class
    {
        await foreach (var item in items.ConfigureAwait(false))
        {
            if (wanted(item))
                return item;
        }

        return null;
    }
}
