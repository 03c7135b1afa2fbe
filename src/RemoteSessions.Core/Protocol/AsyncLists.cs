namespace RemoteSessions.Protocol;

// .NET 8, which PowerShell 7.4 uses, has no LINQ for asynchronous lists.
internal static class AsyncLists
{
    public static async Task<List<T>> ReadAllAsync<T>(this IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items.ConfigureAwait(false))
            all.Add(item);
        return all;
    }

    /// <summary>Returns the items with the specified keys. The method stops reading as soon as it has found an item for each key.</summary>
    public static async Task<List<T>> PickAsync<T>(this IAsyncEnumerable<T> items, HashSet<string> keys, Func<T, string> key)
    {
        var found = new List<T>();
        await foreach (var item in items.ConfigureAwait(false))
        {
            if (keys.Remove(key(item)))
                found.Add(item);
            if (keys.Count == 0)
                break;
        }

        return found;
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
