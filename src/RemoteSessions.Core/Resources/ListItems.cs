namespace RemoteSessions.Resources;

internal static class ListItems
{
    /// <summary>Returns the items of a response's list that aren't null, or no items if there is no list.</summary>
    public static IEnumerable<T> Present<T>(this IEnumerable<T?>? items) where T : class => items?.OfType<T>() ?? [];
}
