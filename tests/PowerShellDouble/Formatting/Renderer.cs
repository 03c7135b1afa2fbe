using System.Text;

namespace System.Management.Automation.Formatting;

internal static class Renderer
{
    public static string Default(List<PSObject> items, FormatViews views)
    {
        var text = new StringBuilder();
        for (var i = 0; i < items.Count;)
        {
            var first = items[i];
            if (first.BaseObject is FormattedText or string || first.BaseObject.GetType().IsPrimitive)
            {
                text.Append(first.BaseObject);
                if (first.BaseObject is not FormattedText) text.AppendLine();
                i++;
                continue;
            }

            var group = items.Skip(i).TakeWhile(item => item.TypeNames[0] == first.TypeNames[0]).ToList();
            i += group.Count;
            var columns = views.TableFor(first) ?? FormatViews.ColumnsOf(first, null);
            // More than four properties make a list, unless a view says otherwise.
            text.Append(views.TableFor(first) is null && columns.Count > 4 ? List(group, null) : Table(group, columns));
        }

        return text.ToString();
    }

    public static string Table(List<PSObject> items, List<FormatColumn> columns)
    {
        var rows = items.ConvertAll(item => columns.ConvertAll(column => TextOf(item.Properties[column.Property]?.Value)));
        var widths = columns.Select((column, index) => column.Width > 0
            ? column.Width
            : Math.Max(column.Label.Length, rows.Max(row => row[index].Length))).ToList();
        var text = new StringBuilder().AppendLine();
        Line(columns.ConvertAll(column => column.Label));
        Line(columns.ConvertAll(column => new string('-', column.Label.Length)));
        foreach (var row in rows) Line(row);
        return text.AppendLine().ToString();

        void Line(List<string> cells)
        {
            var line = new StringBuilder();
            for (var i = 0; i < cells.Count; i++)
            {
                var cell = cells[i].Length > widths[i] ? Shorten(cells[i], widths[i]) : cells[i];
                line.Append(columns[i].IsRight ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])).Append(' ');
            }

            text.AppendLine(line.ToString().TrimEnd());
        }
    }

    public static string List(List<PSObject> items, string[] names)
    {
        var text = new StringBuilder().AppendLine();
        foreach (var item in items)
        {
            var columns = FormatViews.ColumnsOf(item, names);
            var width = columns.Max(column => column.Label.Length);
            foreach (var column in columns) text.AppendLine($"{column.Label.PadRight(width)} : {TextOf(item.Properties[column.Property]?.Value)}".TrimEnd());
            text.AppendLine();
        }

        return text.ToString();
    }

    private static string Shorten(string text, int width) => width <= 1 ? text[..width] : $"{text[..(width - 1)]}…";

    private static string TextOf(object value)
        => value is not null && LanguagePrimitives.GetEnumerable(value) is { } items
            ? $"{{{string.Join(", ", items.Cast<object>().Select(item => LanguagePrimitives.TextOf(item, null, Globalization.CultureInfo.CurrentCulture)))}}}"
            : LanguagePrimitives.TextOf(value, null, Globalization.CultureInfo.CurrentCulture);
}
