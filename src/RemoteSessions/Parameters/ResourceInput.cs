using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// A piped or specified value that isn't an instance of a resource class of this module. The value can be text, a row (for example, from
/// Import-Csv), or a value of another type. <see cref="ResourceSelector"/> determines which resource the value identifies.
/// </summary>
internal sealed class ResourceInput : AwsResource
{
    private readonly Dictionary<string, IReadOnlyList<string>> _columns;

    private ResourceInput(object given, string? text, Dictionary<string, IReadOnlyList<string>> columns, ResourceOrigin origin)
        : base(origin)
    {
        Given = given;
        Text = text;
        _columns = columns;
    }

    /// <summary>The value.</summary>
    public object Given { get; }

    /// <summary>The value if it's a string; otherwise, null.</summary>
    public string? Text { get; }

    /// <summary>
    /// The type of the resource from which Select-Object created the row, or null if the row doesn't contain this information.
    /// </summary>
    public ResourceIdentity? SelectedFrom { get; private init; }

    /// <summary>
    /// The resource types whose properties all exist as columns of the row. The list can contain several types, because different types can
    /// have the same properties.
    /// </summary>
    public IReadOnlyList<ResourceIdentity> Whole { get; private init; } = [];

    /// <summary>The name of the .NET type of the input, or null if the input is text, a row, or a resource object.</summary>
    public string? OtherType { get; private init; }

    public static ResourceInput OfText(string text) =>
        new(text, text, [], new ResourceOrigin(ResourceArn.TryRead(text, out var arn) ? arn.Region : "", null));

    public static ResourceInput OfRow(
        object row, Dictionary<string, IReadOnlyList<string>> columns, ResourceIdentity? selectedFrom, string? otherType = null)
    {
        var whole = ResourceTypes.All.Where(identity => identity.Properties.All(columns.ContainsKey))
            .GroupBy(identity => identity.Properties.Count).MaxBy(group => group.Key);
        var (region, profile) = (First(columns, nameof(Region)), First(columns, nameof(ProfileName)));
        return new ResourceInput(
            row, null, columns, RowOrigins.Find(row, region, profile) ?? new ResourceOrigin(region ?? ArnRegion(columns), profile))
        {
            SelectedFrom = selectedFrom,
            Whole = [.. whole ?? Enumerable.Empty<ResourceIdentity>()],
            OtherType = otherType,
        };
    }

    /// <summary>Returns the values in a column. The list is empty if the row doesn't have the column or if the cell is empty.</summary>
    public IReadOnlyList<string> this[string column] => _columns.GetValueOrDefault(column) ?? [];

    /// <summary>Returns whether the row has the specified column. The cell in this column can be empty.</summary>
    public bool HasColumn(string column) => _columns.ContainsKey(column);

    /// <summary>Returns the first value in a column, or null if the column has no values.</summary>
    public string? First(string column) => First(_columns, column);

    /// <summary>Returns the text of the input or, for a row, the name or another value that identifies the row's resource.</summary>
    public override string ToString() => Text ?? First(_columns, "Name")
        ?? ResourceTypes.All.SelectMany(identity => identity.Columns)
            .Select(column => First(_columns, column)).FirstOrDefault(value => value is not null) ?? "";

    // If a row doesn't contain a Region, the Region in its ARN is used.
    private static string ArnRegion(Dictionary<string, IReadOnlyList<string>> columns) =>
        ResourceArn.TryRead(First(columns, "Arn"), out var arn) ? arn.Region : "";

    private static string? First(Dictionary<string, IReadOnlyList<string>> columns, string column) =>
        columns.GetValueOrDefault(column) is [var value, ..] ? value : null;
}
