using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// A piped or specified value that isn't an object of this module: text, a row such as those of Import-Csv, or something else. The command
/// determines which resource the value identifies: <see cref="ResourceSelector"/> decides.
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

    /// <summary>The text, or null if the value isn't text.</summary>
    public string? Text { get; }

    /// <summary>The resource type that the row was selected from, if the row contains this information.</summary>
    public ResourceIdentity? SelectedFrom { get; private init; }

    /// <summary>
    /// The types that have only properties that are columns of the row. There can be several types, because types can have the same
    /// properties.
    /// </summary>
    public IReadOnlyList<ResourceIdentity> Whole { get; private init; } = [];

    /// <summary>The name of the .NET type of a value that is neither text nor a row.</summary>
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

    /// <summary>Returns the values of a column. The list is empty if the row doesn't have the column or the cell is empty.</summary>
    public IReadOnlyList<string> this[string column] => _columns.GetValueOrDefault(column) ?? [];

    /// <summary>Returns the first value of a column, or null.</summary>
    public string? First(string column) => First(_columns, column);

    /// <summary>Returns the text, or the name that best describes the row.</summary>
    public override string ToString() => Text ?? First(_columns, "Name")
        ?? ResourceTypes.All.SelectMany(identity => identity.Columns)
            .Select(column => First(_columns, column)).FirstOrDefault(value => value is not null) ?? "";

    // A row without a Region is used in the Region of its ARN.
    private static string ArnRegion(Dictionary<string, IReadOnlyList<string>> columns) =>
        ResourceArn.TryRead(First(columns, "Arn"), out var arn) ? arn.Region : "";

    private static string? First(Dictionary<string, IReadOnlyList<string>> columns, string column) =>
        columns.GetValueOrDefault(column) is [var value, ..] ? value : null;
}
