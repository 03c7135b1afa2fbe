namespace RemoteSessions.Commands.Parameters;

/// <content>The messages of Invoke-RemoteSessionApi.</content>
internal static partial class CommandMessages
{
    public const string OperationName = "the name of an operation such as DescribeImageBuilders";

    public static string UnknownOperation(string service, string operation, IReadOnlyCollection<string> similar) => similar.Count == 0
        ? $"{service} has no operation '{operation}'. To list the operations, press Tab after -Operation. {SkipValidation}"
        : $"{service} has no operation '{operation}'. Did you mean {string.Join(", ", similar)}? {SkipValidation}";

    private const string SkipValidation = "To send the request anyway, specify -SkipValidation.";

    public static string NotPaged(string operation) => $"{operation} isn't paged. Omit -All.";

    public static string NoList(string operation) => $"The pages of {operation} don't contain one list of items. Omit -All.";

    public static string InvalidInput(string type) => $"-Parameter accepts hashtables and custom objects, but the value is a {type}.";

    public static string UnknownMember(string operation, string member, IReadOnlyCollection<string> members) => members.Count == 0
        ? $"{operation} has no member '{member}'. It has no members."
        : $"{operation} has no member '{member}'. Valid members are {string.Join(", ", members)}.";

    public static string MissingMembers(string operation, IEnumerable<string> members) =>
        $"{operation} requires {string.Join(", ", members)} in -Parameter.";

    /// <param name="member">The name of the member.</param>
    /// <param name="operation">The name of the operation.</param>
    /// <param name="problem">The description of the problem: a main clause without a period.</param>
    /// <param name="expected">A noun phrase that describes the expected value, or null if the type of the member isn't known.</param>
    public static string InvalidMember(string member, string operation, string problem, string? expected) => expected is null
        ? $"The value of the member '{member}' of {operation} isn't valid: {problem}."
        : $"The value of the member '{member}' of {operation} isn't valid: {problem}. Specify {expected}.";

    public static string ValueOfType(string type) => $"it's a {type}";

    public const string CustomObject = "custom object";

    public static string TooManyLevels(int levels) => $"it has more than {levels} levels";

    public static string NoJsonValue(string type) => $"a {type} can't be converted to JSON";

    public static string CallTarget(string service, string region, string? profile, string members) => profile is null
        ? $"{service} in {region}{members}"
        : $"{service} in {region} ({profile}){members}";

    public static string MoreValues(string values, int more) => $"{values} and {more} more";

    public static string OperationTooltip(bool changes, bool isPaged, string required) =>
        (changes ? "makes a change" : "reads")
        + (isPaged ? ", paged (-All)" : "")
        + (required.Length == 0 ? ", requires no members" : $", requires {required}");
}
