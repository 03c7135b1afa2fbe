using System.Globalization;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>The values that a field of a cron expression allows, in order.</summary>
internal sealed record CronField(IReadOnlyList<int> Values)
{
    /// <summary>Parses a list of values, ranges, and steps, such as <c>0,15-20,30/10</c>.</summary>
    /// <param name="text">The text of the field.</param>
    /// <param name="field">The name of the field in error messages.</param>
    /// <param name="minimum">The smallest value.</param>
    /// <param name="maximum">The largest value.</param>
    /// <param name="names">The names of the values, such as MON, in ascending order of the values. The list can be empty.</param>
    public static (CronField? Field, string? Problem) Read(string text, string field, int minimum, int maximum, string[] names)
    {
        var values = new SortedSet<int>();
        foreach (var part in text.Split(','))
        {
            if (Part(part, minimum, maximum, names) is not { } found)
                return (null, ScheduleMessages.WrongField(field, part, minimum, maximum, names));
            values.UnionWith(found);
        }

        return (new CronField([.. values]), null);
    }

    /// <summary>Converts text, which is either a number or a name such as MON, to a number. Returns null if the text isn't valid.</summary>
    public static int? Number(string text, int minimum, int maximum, string[] names)
    {
        var index = Array.IndexOf(names, text.ToUpperInvariant());
        if (index >= 0)
            return minimum + index;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= minimum && value <= maximum
            ? value
            : null;
    }

    private static IEnumerable<int>? Part(string part, int minimum, int maximum, string[] names)
    {
        var step = 1;
        var hasStep = part.Split('/') is [_, var last] && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out step);
        if (step < 1 || (part.Contains('/', StringComparison.Ordinal) && !hasStep))
            return null;

        var range = part.Split('/')[0];
        var ends = range == "*" ? null : range.Split('-');
        var (first, end) = ends switch
        {
            null => (minimum, maximum),
            [var only] => (Number(only, minimum, maximum, names), hasStep ? maximum : Number(only, minimum, maximum, names)),
            [var from, var to] => (Number(from, minimum, maximum, names), Number(to, minimum, maximum, names)),
            _ => ((int?)null, (int?)null),
        };
        if (first is not { } low || end is not { } high)
            return null;
        // After the largest value (SAT), a range such as FRI-MON continues with the smallest value (SUN).
        var count = high >= low ? high - low + 1 : high - low + 1 + (maximum - minimum + 1);
        return Enumerable.Range(0, count).Where(offset => offset % step == 0)
            .Select(offset => minimum + ((low - minimum + offset) % (maximum - minimum + 1)));
    }
}
