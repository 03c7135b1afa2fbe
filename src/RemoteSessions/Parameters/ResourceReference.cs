using System.Globalization;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The resource that a piped or specified value identifies.</summary>
/// <param name="Input">The value.</param>
/// <param name="Identity">The type of the resource.</param>
/// <param name="Keys">
/// The names, IDs, or ARNs that identify the resource in service calls. A CSV cell that contains a list provides several keys.
/// </param>
/// <param name="Arn">The ARN that the resource must have, or null if the ARN of the resource isn't checked.</param>
internal sealed record ResourceReference(AwsResource Input, ResourceIdentity Identity, IReadOnlyList<string> Keys, string? Arn = null)
{
    // The columns that describe a resource. If the row contains an ID or ARN, the command doesn't use these columns to find the resource,
    // but their values must match the resource.
    private const string NameColumn = "Name";
    private static readonly string[] Descriptions = [NameColumn, "UserId", "UserName", "StackName", "FleetName", "PoolId", "PoolName"];

    /// <summary>The first identifier.</summary>
    public string Key => Keys[0];

    /// <summary>
    /// The identifiers as wildcard patterns. The wildcard characters in the name of an object are escaped, because they are part of the
    /// name.
    /// </summary>
    public IEnumerable<string> Patterns => Resource is null ? Keys : Keys.Select(WildcardPattern.Escape);

    /// <summary>
    /// Indicates whether the key is an ARN that service calls use to identify the resource. If this value is false, the key is a name.
    /// </summary>
    public bool HasArn => Identity.IsCalledByArn && ResourceArn.TryRead(Key, out _);

    /// <summary>The resource if it was specified as an object, or null for text and rows.</summary>
    public AwsResource? Resource => Input is ResourceInput ? null : Input;

    /// <summary>Indicates whether the input is a row. For a New or Set command, the columns of a row also specify settings.</summary>
    public bool IsRow => Input is ResourceInput { Text: null };

    /// <summary>Returns whether the input is a row with the specified column. The cell in this column can be empty.</summary>
    public bool HasColumn(string column) => Input is ResourceInput row && row.HasColumn(column);

    /// <summary>
    /// The resource types whose properties all appear as columns in the row, or the type of the resource from which Select-Object created
    /// the row. If no such type is known, the list is empty.
    /// </summary>
    public IReadOnlyList<ResourceIdentity> RowTypes => Input is ResourceInput row
        ? row is { Whole.Count: 0, SelectedFrom: { } selected } ? [selected] : row.Whole
        : [];

    /// <summary>Returns the values in the specified column of the row, or an empty list if the input isn't a row.</summary>
    public IReadOnlyList<string> Cells(string column) => Input is ResourceInput row ? row[column] : [];

    /// <summary>Returns the value of a property or column as text, or null if there is no value.</summary>
    public string? this[string column] => Input is ResourceInput row
        ? row[column] is [var cell, ..] ? cell : null
        : Convert.ToString(Input.GetType().GetProperty(column)?.GetValue(Input), CultureInfo.InvariantCulture) is { Length: > 0 } text
            ? text
            : null;

    /// <summary>
    /// Returns the resource that was found by the name in the input. Throws an exception if the row or deserialized object describes a
    /// different resource. If a row was exported from the emulator or from another account, this account might contain a different resource
    /// with the same name.
    /// </summary>
    public T Verified<T>(T found) where T : AwsResource =>
        Arn is null || Identity.Type != found.GetType() || Identity.HasArn(found, Arn)
        ? found
        : throw new AwsServiceException(new ServiceError(
            ErrorIds.InvalidArgument,
            CommandMessages.OtherArn(Identity.Kind, Key, found.Region, OtherRegion(found.Region), IsRow)));

    /// <summary>
    /// Returns an error message if a column of the row contradicts the resource that the row's ID or ARN identifies, or null otherwise. If
    /// the row contradicts the resource, the command can't determine which resource the user means.
    /// </summary>
    public string? Contradiction(AwsResource found)
    {
        if (Input is not ResourceInput row || (Identity.Type != found.GetType() && Identity != RemoteSession.Identity))
            return null;
        foreach (var column in Descriptions)
        {
            if (row[column] is not [var cell, ..] cells || Described(found, column) is not { Length: > 0 } actual)
                continue;
            // The row might describe another resource that refers to the found resource, such as a session that runs on a fleet. In this
            // case, the name in the row might be the name of the other resource.
            if (!(column == NameColumn ? cells.Concat(Keys) : cells).Any(text => IsSame(text, actual)))
            {
                var key = Identity.Type == found.GetType() ? Identity.KeyOf(found) : null;
                return CommandMessages.Contradiction(column, cell, Identity.Kind, key ?? Key, actual);
            }
        }

        return null;
    }

    // Columns such as PoolName contain the name of the resource.
    private string? Described(AwsResource found, string column) =>
        (found.GetType().GetProperty(column) ?? (Identity.References.Contains(column) ? found.GetType().GetProperty(NameColumn) : null))
            ?.GetValue(found) as string;

    // As with -UserId, a user can be specified by the part of the user name before the @ sign. A name can contain the wildcards * and ?.
    private static bool IsSame(string cell, string actual) =>
        string.Equals(cell, actual, StringComparison.OrdinalIgnoreCase)
            || actual.StartsWith(cell + "@", StringComparison.OrdinalIgnoreCase)
            || Filters.Like(cell.Replace("[", "`[", StringComparison.Ordinal)).IsMatch(actual);

    private string? OtherRegion(string region) => ResourceArn.TryRead(Arn, out var arn) && arn.Region != region ? arn.Region : null;

    /// <summary>
    /// Returns the name of the resource in output and messages. For a row, the method returns the name in the row or, if the row contains
    /// no name, another value that identifies the resource.
    /// </summary>
    public override string ToString() => IsRow
        ? this[NameColumn] ?? (Keys.Count > 0 ? Key : null) ?? this["UserName"] ?? this["UserId"] ?? $"{Input}"
        : $"{Input}";
}
