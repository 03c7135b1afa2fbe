namespace RemoteSessions.Resources;

internal static class ListItems
{
    /// <summary>The items of a list of a response that aren't null; none if there is no list.</summary>
    public static IEnumerable<T> Present<T>(this IEnumerable<T?>? items) where T : class => items?.OfType<T>() ?? [];
}
