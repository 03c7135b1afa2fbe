namespace RemoteSessions.Resources;

internal static class ListItems
{
    /// <summary>
    /// Returns all items of a list in a response, except null values. If the list is null, this method returns no items.
    /// </summary>
    public static IEnumerable<T> Present<T>(this IEnumerable<T?>? items) where T : class => items?.OfType<T>() ?? [];
}
