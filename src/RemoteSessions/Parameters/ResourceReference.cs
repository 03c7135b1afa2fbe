using System.Globalization;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The resource that a piped or given value identifies.</summary>
/// <param name="Input">The value.</param>
/// <param name="Identity">The type of the resource.</param>
/// <param name="Keys">The names, ids, or ARNs that identify it, as service calls take them; several where a cell holds a list.</param>
/// <param name="Arn">The ARN that the resource must have, or null where the value doesn't say.</param>
internal sealed record ResourceReference(AwsResource Input, ResourceIdentity Identity, IReadOnlyList<string> Keys, string? Arn = null)
{
    // Columns by which a person recognizes a resource. They don't identify it where the row has its id or ARN, but must not contradict it.
    private static readonly string[] Descriptions = ["Name", "UserId", "StackName", "FleetName", "PoolId", "PoolName"];

    /// <summary>The first of the keys.</summary>
    public string Key => Keys[0];

    /// <summary>The same as names with wildcards. A name that was read from an object has none.</summary>
    public IEnumerable<string> Patterns => Resource is null ? Keys : Keys.Select(WildcardPattern.Escape);

    /// <summary>Whether the resource is called by its ARN, and the input has it; otherwise the key is a name.</summary>
    public bool HasArn => Identity.IsCalledByArn && ResourceArn.TryRead(Key, out _);

    /// <summary>The resource itself, where it was given; null for text and rows.</summary>
    public AwsResource? Resource => Input is ResourceInput ? null : Input;

    /// <summary>Whether a row was given, whose columns are also the settings of a New- or Set- command.</summary>
    public bool IsRow => Input is ResourceInput { Text: null };

    /// <summary>The value of a property or column as text, or null where there is none.</summary>
    public string? this[string column] => Input is ResourceInput row
        ? row[column] is [var cell, ..] ? cell : null
        : Convert.ToString(Input.GetType().GetProperty(column)?.GetValue(Input), CultureInfo.InvariantCulture) is { Length: > 0 } text
            ? text
            : null;

    /// <summary>
    /// The resource that was found by its name; throws where it isn't the one that the row or copy is about. A row that was exported from
    /// the emulator or from another account names a resource that may also exist here.
    /// </summary>
    public T Verified<T>(T found) where T : AwsResource =>
        Arn is null || Identity.Type != found.GetType() || !Identity.Properties.Contains("Arn") || Identity.ArnOf(found) == Arn
        ? found
        : throw new AwsServiceException(new ServiceError(
            ErrorIds.InvalidArgument,
            $"The {Identity.Kind} '{Key}' in {found.Region} has another ARN than the input, which comes from {Elsewhere(found.Region)}."));

    /// <summary>
    /// How a row contradicts the resource that its id or ARN identifies, or null where it doesn't. Which of the two the user means is
    /// unknown then.
    /// </summary>
    public string? Contradiction(AwsResource found)
    {
        if (Input is not ResourceInput row || (Identity.Type != found.GetType() && Identity != RemoteSession.Identity))
            return null;
        foreach (var column in Descriptions)
        {
            if (row[column] is [var cell, ..] cells && found.GetType().GetProperty(column)?.GetValue(found) is string { Length: > 0 } actual
                && !Keys.Contains(actual, StringComparer.OrdinalIgnoreCase) && !cells.Any(text => IsSame(text, actual)))
            {
                return $"The row has the {column} '{cell}', but the {Identity.Kind} '{Key}' that it identifies has the {column} "
                    + $"'{actual}'. Correct one of the two columns.";
            }
        }

        return null;
    }

    // A user may be called by the name before the @, as in -UserId.
    private static bool IsSame(string cell, string actual) =>
        string.Equals(cell, actual, StringComparison.OrdinalIgnoreCase)
            || actual.StartsWith(cell + "@", StringComparison.OrdinalIgnoreCase);

    private string Elsewhere(string region) => ResourceArn.TryRead(Arn, out var arn) && arn.Region != region
        ? $"the Region {arn.Region}, another account, or the emulator"
        : "another account or from the emulator";

    /// <summary>What a user calls it.</summary>
    public override string ToString() => $"{Input}";
}
