using System.Xml.Linq;

namespace System.Management.Automation.Formatting;

internal sealed record FormatColumn(string Label, string Property, int Width, bool IsRight);

internal sealed record FormattedText(string Text)
{
    public override string ToString() => Text;
}

/// <summary>The table views of the loaded *.Format.ps1xml files. There is no script language: a script column shows the property of its label.</summary>
internal sealed class FormatViews
{
    private readonly Dictionary<string, List<FormatColumn>> _tables = new(StringComparer.OrdinalIgnoreCase);

    public static List<FormatColumn> ColumnsOf(PSObject item, string[] names)
    {
        var properties = names is null
            ? item.Properties.Select(property => property.Name)
            : names.SelectMany(name => item.Properties.Match(name) is { Count: > 0 } found ? found.Select(property => property.Name) : [name]);
        return [.. properties.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => new FormatColumn(name, name, 0, IsNumber(item.Properties[name]?.Value)))];
    }

    public void Load(string file)
    {
        foreach (var view in XDocument.Load(file).Descendants("View"))
        {
            if (view.Element("TableControl") is not { } table) continue;
            var columns = ColumnsOf(table);
            foreach (var type in view.Element("ViewSelectedBy")?.Elements("TypeName") ?? []) _tables.TryAdd(type.Value.Trim(), columns);
        }
    }

    public List<FormatColumn> TableFor(PSObject item)
        => item.TypeNames.Select(_tables.GetValueOrDefault).FirstOrDefault(columns => columns is not null);

    private static List<FormatColumn> ColumnsOf(XElement table)
    {
        var headers = table.Element("TableHeaders")?.Elements("TableColumnHeader").ToList() ?? [];
        var items = table.Descendants("TableColumnItem").ToList();
        var columns = new List<FormatColumn>();
        for (var i = 0; i < items.Count; i++)
        {
            var header = i < headers.Count ? headers[i] : null;
            var property = items[i].Element("PropertyName")?.Value.Trim();
            var label = header?.Element("Label")?.Value.Trim() ?? property ?? string.Empty;
            var alignment = (items[i].Element("Alignment") ?? header?.Element("Alignment"))?.Value.Trim();
            columns.Add(new FormatColumn(
                label,
                property ?? label,
                int.TryParse(header?.Element("Width")?.Value, out var width) ? width : 0,
                string.Equals(alignment, "Right", StringComparison.OrdinalIgnoreCase)));
        }

        return columns;
    }

    private static bool IsNumber(object value) => value is not null && LanguagePrimitives.IsNumber(value.GetType());
}
