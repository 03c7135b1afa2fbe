using RemoteSessions.Abstractions;

namespace RemoteSessions.Api;

/// <summary>An operation of a service without input and output types.</summary>
internal sealed class ApiOperation(AwsService service, string name, bool mutating, RepeatRule repeat)
    : AwsOperation(service, name, mutating, repeat)
{
    // Operations that begin with another verb, including operations that are newer than this list, may delete data or disconnect users.
    private static readonly string[] Beginnings =
        ["Accept", "Associate", "Authorize", "BatchAssociate", "Copy", "Create", "Enable", "Import", "Install", "Purchase", "Register",
            "Renew", "Schedule", "Start", "Tag", "Update"];

    /// <summary>Whether the operation may delete data or disconnect users.</summary>
    public bool MayEnd => Mutating && !Beginnings.Any(verb => Name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>
    /// The members of the input, the required ones first. The value is null if the catalogue doesn't contain the operation.
    /// </summary>
    public IReadOnlyList<ApiMember>? Members { get; init; }

    /// <summary>The member of the input and of the response that holds the page token, or null if the operation isn't paged.</summary>
    public string? PageToken { get; init; }

    /// <summary>The only list in the pages, or null if there isn't exactly one list.</summary>
    public string? PageItems { get; init; }

    /// <summary>The members of a response that are times, represented as numbers.</summary>
    public ApiTimes Times { get; init; } = ApiTimes.None;

    /// <summary>
    /// Creates an operation that is newer than the catalogue. The operation may create a resource, so a call to it must not be repeated.
    /// </summary>
    public static ApiOperation Unknown(AwsService service, string name, ApiTimes times) =>
        new(service, name, mutating: true, RepeatRule.OnlyAfterRejection) { Times = times };
}
