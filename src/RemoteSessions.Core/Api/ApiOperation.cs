using RemoteSessions.Wire;

namespace RemoteSessions.Api;

/// <summary>Any operation of a service, without types of its own.</summary>
internal sealed class ApiOperation(AwsService service, string name, bool mutating, RepeatRule repeat) : AwsOperation(service, name, mutating, repeat)
{
    // Of any other, also of one that is newer than this list, it isn't known.
    private static readonly string[] Beginnings =
        ["Accept", "Associate", "Authorize", "BatchAssociate", "Copy", "Create", "Enable", "Import", "Install", "Purchase", "Register", "Renew", "Schedule", "Start", "Tag", "Update"];

    /// <summary>Whether it may delete something or disconnect users.</summary>
    public bool MayEnd => Mutating && !Beginnings.Any(verb => Name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>What it takes; what is required comes first. Null where the catalogue does not know the operation.</summary>
    public IReadOnlyList<ApiMember>? Members { get; init; }

    /// <summary>The member, of the input and of the answer, that holds the token of a page; null where it does not page.</summary>
    public string? PageToken { get; init; }

    /// <summary>The one list of its pages; null where there is none or several.</summary>
    public string? PageItems { get; init; }

    /// <summary>Which numbers of an answer are times.</summary>
    public ApiTimes Times { get; init; } = ApiTimes.None;

    /// <summary>An operation that is newer than the catalogue. It may change something, and may make one too many if it were repeated.</summary>
    public static ApiOperation Unknown(AwsService service, string name, ApiTimes times) =>
        new(service, name, mutating: true, RepeatRule.OnlyAfterRefusal) { Times = times };
}

/// <summary>A member of an operation's input.</summary>
internal sealed record ApiMember(string Name, ApiType Type, bool IsList, bool IsRequired)
{
    /// <summary>What it takes, in words.</summary>
    public string Accepted => IsList ? $"a list, each {TypeText}" : TypeText;

    private string TypeText => Type switch
    {
        ApiType.Text => "a text",
        ApiType.Integer => "a whole number",
        ApiType.Number => "a number",
        ApiType.Boolean => "true or false",
        ApiType.Time => "a time",
        ApiType.Map => "a hashtable of names and values",
        _ => "a hashtable",
    };
}

/// <summary>What a member, or each item of it, is.</summary>
internal enum ApiType
{
    Text,
    Integer,
    Number,
    Boolean,
    Time,
    Object,
    Map,
}

/// <summary>The members of a service's answers that are times: by their names, but for those inside of some others.</summary>
internal sealed class ApiTimes(IEnumerable<string> names, IEnumerable<string> exceptions)
{
    private readonly HashSet<string> _names = [.. names];
    private readonly HashSet<string> _exceptions = [.. exceptions];

    public static ApiTimes None { get; } = new([], []);

    public bool Contains(string parent, string member) => _names.Contains(member) && !_exceptions.Contains($"{parent}.{member}");
}
