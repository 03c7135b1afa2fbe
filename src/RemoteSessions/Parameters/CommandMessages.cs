namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// The messages of the code that all commands share. For each folder that contains shared code, a separate file of this partial class
/// contains the messages of that code. This file contains the messages about arguments. If a command belongs to a single service, its
/// messages are in the message classes of that service in Core.
/// </summary>
internal static partial class CommandMessages
{
    // Messages about the values of parameters and CSV cells.

    public static string InvalidBoolean(string text) => $"'{text}' isn't a Boolean value. Valid values are True and False.";

    public static string InvalidInteger(string text) => $"'{text}' isn't an integer. Specify a whole number.";

    public static string InvalidDuration(string text) =>
        $"'{text}' isn't a duration. Specify a number and a unit (s, m, h, or d), such as 8h, or a time span, such as 8:00:00.";

    public const string EmptyValue = "The value is empty. Specify a value, or omit the parameter.";

    public static string EmptySetting(string parameter) => $"The value of -{parameter} is empty. Specify a value, or omit the parameter.";

    public static string EmptyList(string parameter) =>
        $"The value of -{parameter} is an empty list. Specify a value, or omit the parameter.";

    public static string EmptyItem(string parameter) =>
        $"The value of -{parameter} is a list with an empty item. Specify only items that aren't empty.";

    public static string TextExpected(string kind) =>
        $"The value is {kind}, but this parameter accepts only text. Pipe the object to the command, or specify it with -InputObject.";

    public const string AnObject = "an object";

    public static string UnknownValue(string parameter, string enumeration, string value, IEnumerable<string> known) =>
        $"'{value}' isn't a known {enumeration} for -{parameter}. Known values are {string.Join(", ", known)}.";

    public static string TooManyItems(int count, int maximum, string items) =>
        $"The list contains {count} items. Specify at most {maximum} {items}.";

    public const string InvalidEndpoint =
        "The value isn't a valid endpoint. Specify an address such as http://127.0.0.1:4599 or https://devicefarm.us-west-2.amazonaws.com. "
        + "The address can't contain a user name or a query.";

    /// <param name="text">The value.</param>
    /// <param name="expected">A noun phrase, such as "a Region such as us-east-1".</param>
    public static string InvalidForm(string text, string expected) => $"'{text}' isn't valid. Specify {expected}.";

    public static string TooLong(string text, string expected, int maximum) =>
        $"'{text}' is too long. Specify {expected} of at most {maximum} characters.";

    public static string OutOfRange(object value, bool orZero, int minimum, int maximum, string unit) =>
        $"{value} isn't valid. Valid values are {(orZero ? "0 or " : "")}{minimum} to {maximum} {unit}.";

    // This message is identical to the message of the ValidateSet attribute in PowerShell.
    public static string NotInSet(object value, IEnumerable<string> values) =>
        $"The argument \"{value}\" does not belong to the set \"{string.Join(',', values)}\" specified by the ValidateSet "
        + "attribute. Supply an argument that is in the set and then try the command again.";

    public static string InvalidRegion(string region) =>
        $"'{region}' isn't an AWS Region. Specify a Region code such as us-east-1.";

    // Tags.

    public static string InvalidTagCount(int count) => $"The hashtable contains {count} tags. Specify 1 to 50 tags.";

    public static string InvalidTag(string tag) => $"'{tag}' isn't a tag. Specify tags as key=value, and separate them with semicolons.";

    public static string NullTagValue(string key) => $"The value of the tag '{key}' is null. Specify a value, or '' for an empty value.";

    public static string InvalidTagKey(string key) =>
        $"'{key}' isn't a valid tag key. Specify 1 to 128 letters, digits, spaces, and characters in '_.:/=+-@'. A key can't begin "
        + "with 'aws:'.";

    public static string InvalidTagValue(string value, string key) =>
        $"The value '{value}' of the tag '{key}' isn't valid. Specify up to 256 letters, digits, spaces, and characters "
        + "in '_.:/=+-@'.";

    // Resources that don't exist.

    public static string NotFound(string kind, string value, IReadOnlyCollection<string> regions, string listCommand, string? hint)
    {
        var text = regions.Count == 0
            ? $"{Capitalized(kind)} '{value}' wasn't found. To list the existing resources, run {listCommand}."
            : $"{Capitalized(kind)} '{value}' wasn't found in {string.Join(" or ", regions)}. To list the existing resources, run "
                + $"{listCommand} -Region {string.Join(',', regions)}.";
        return hint is null ? text : $"{text} {hint}";
    }

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    // Errors about input that doesn't identify a resource of an expected type.

    public static string NoIdentity(string kind, IEnumerable<string> columns) =>
        $"The input doesn't identify {kind}. A row must have one of the columns {string.Join(", ", columns)}.";

    public static string OtherService(string service, string expected) => $"The input belongs to {service}, not to {expected}.";

    public static string ArnOfOtherKind(string kind, string expected) => $"The ARN identifies {kind}. Specify {expected} instead.";

    public static string ObjectOfOtherKind(string kind, string expected) => $"The object is {kind}. Specify {expected} instead.";

    public static string RowOfOtherKind(string kind, string expected) => $"The row describes {kind}. Specify {expected} instead.";

    public static string RowWithOtherArn(string kind, string expected) =>
        $"The row has the ARN of {kind}. Specify the ARN of {expected} instead.";

    public static string RowWithOtherColumn(string column, string kind, string expected) =>
        $"The row has the column {column}, so it describes {kind}. Specify {expected} instead.";

    public static string RowSelectedFromOther(string kind, string expected) => $"The row contains properties of {kind}, not of {expected}.";

    public static string RowWithForeignColumn(string column, string own, string expected) =>
        $"The row has the column {column}, which {own} doesn't have, so the row doesn't describe {expected}.";

    public static string AmbiguousRow(string kind, string other, string column) =>
        $"The row is ambiguous: it could describe {kind} or {other}. Add the column {column}.";

    public static string ObjectWithoutIdentity(IEnumerable<string> properties) => $"The object has no {string.Join(" or ", properties)}.";

    public static string ForeignObject(string type, string expected) => $"An object of the type {type} doesn't identify {expected}.";

    public static string CellNotArn(string cell, string column) => $"The value '{cell}' in the column {column} isn't an ARN.";

    public static string NotArnOf(string text, string kind) => $"'{text}' isn't the ARN of {kind}.";

    public static string ArnWithWildcards(string arn) =>
        $"The ARN '{arn}' contains wildcards, but an ARN can't contain any. To use wildcards, specify a name instead.";

    public static string UnknownKind(string kind) => $"a resource of the type {kind}";

    public static string AnyOf(IReadOnlyList<string> kinds) => kinds.Count < 3
        ? string.Join(" or ", kinds)
        : $"{string.Join(", ", kinds.SkipLast(1))}, or {kinds[^1]}";

    public static string OtherArn(string kind, string key, string region, string? arnRegion, bool isRow)
    {
        var from = arnRegion is null ? "another account" : $"the Region {arnRegion}, from another account,";
        return $"The {kind} '{key}' in {region} has a different ARN than the input. The input comes from {from} or from the emulator"
            + (isRow ? ", or its name or ARN was changed. Correct one of the two columns." : ".");
    }

    public static string Contradiction(string column, string cell, string kind, string key, string actual) =>
        $"The row has the {column} '{cell}', but the {kind} '{key}' that the row identifies has the {column} '{actual}'. Correct one of "
        + "the two columns.";

    public static string DifferentIds(string column, string cell, string otherColumn, string otherCell) =>
        $"The row has the {column} '{cell}' and the {otherColumn} '{otherCell}', which identify different resources. Correct one of the "
        + "two columns.";

    public static string DifferentSettings(string column, string cell, string otherColumn, string otherCell) =>
        $"The columns {column} ('{cell}') and {otherColumn} ('{otherCell}') of the row specify the same setting, but have different "
        + "values. Remove one of the columns.";

    public static string NoColumn(string kind, string column) => $"The {kind} has no {column}.";
}
