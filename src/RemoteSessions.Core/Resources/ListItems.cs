namespace RemoteSessions.Resources;

internal static class ListItems
{
    /// <summary>
    /// Returns the items in a list from a response, without null values. If the list is null, this method returns no items.
    /// </summary>
    public static IEnumerable<T> Present<T>(this IEnumerable<T?>? items) where T : class => items?.OfType<T>() ?? [];
}
