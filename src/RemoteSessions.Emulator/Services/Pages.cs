using System.Globalization;
using System.Text;
using RemoteSessions.Emulator.Faults;

namespace RemoteSessions.Emulator.Services;

/// <summary>
/// Divides lists into pages. A token identifies the last item on a page, so that items that are added in the meantime don't shift the
/// next page.
/// </summary>
internal static class Pages
{
    /// <summary>Returns a page of <paramref name="items"/> and the token of the next page.</summary>
    /// <param name="items">The complete sorted list.</param>
    /// <param name="key">Returns the unique key of an item.</param>
    /// <param name="token">The token that the caller sent, or null.</param>
    /// <param name="size">The number of items on a page.</param>
    /// <param name="list">Text that identifies the list, such as "us-east-1 fleets of prod-stack". A page token is valid only for the list
    /// for which it was created.</param>
    /// <param name="fault">The fault that applies to this call, or null.</param>
    /// <param name="invalidToken">Creates the error for a page token that isn't valid for this list.</param>
    public static (IReadOnlyList<T> Items, string? NextToken) Cut<T>(
        IReadOnlyList<T> items, Func<T, string> key, string? token, int size, string list, Fault? fault, Func<Exception> invalidToken)
    {
        var (start, endless) = token is null ? (0, false) : Start(items, key, token, list, invalidToken);
        var page = items.Skip(start).Take(size).ToList();
        if (endless || fault == Fault.RepeatedToken)
            return (page, token is not null && endless ? token : Token("again", start, string.Empty, list));
        if (fault == Fault.EmptyPage)
            return ([], Token("next", start, start == 0 ? string.Empty : key(items[start - 1]), list));
        var next = start + page.Count;
        return (page, next < items.Count && page.Count > 0 ? Token("next", next, key(page[^1]), list) : null);
    }

    private static (int Start, bool Endless) Start<T>(
        IReadOnlyList<T> items, Func<T, string> key, string token, string list, Func<Exception> invalidToken)
    {
        string[] parts;
        try
        {
            parts = Encoding.UTF8.GetString(Convert.FromBase64String(token)).Split('\n');
        }
        catch (FormatException)
        {
            throw invalidToken();
        }

        if (parts.Length != 4 || parts[0] is not ("next" or "again") || parts[3] != list
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var start))
            throw invalidToken();
        if (parts[0] == "again")
            return (start, true);
        // If the list hasn't changed, the last item of the previous page is in the same position as before. In that case, the method
        // doesn't need to search the list for this item.
        if (start == 0 || (start <= items.Count && key(items[start - 1]) == parts[2]))
            return (start, false);
        for (var index = 0; index < items.Count; index++)
        {
            if (key(items[index]) == parts[2])
                return (index + 1, false);
        }

        // The last item of the previous page was deleted, so the items after it have moved up by one.
        return (Math.Clamp(start - 1, 0, items.Count), false);
    }

    private static string Token(string kind, int start, string last, string list) => Convert.ToBase64String(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{kind}\n{start}\n{last}\n{list}")));
}
