using RemoteSessions.Abstractions;

namespace RemoteSessions.Api;

/// <summary>Any operation of a service. It has no input and output types.</summary>
internal sealed class ApiOperation(AwsService service, string name, bool mutating, RepeatRule repeat)
    : AwsOperation(service, name, mutating, repeat)
{
    // Operations that begin with another verb, including operations that are newer than this list, may delete something or disconnect
    // users.
    private static readonly string[] Beginnings =
        ["Accept", "Associate", "Authorize", "BatchAssociate", "Copy", "Create", "Enable", "Import", "Install", "Purchase", "Register",
            "Renew", "Schedule", "Start", "Tag", "Update"];

    /// <summary>Whether the operation may delete something or disconnect users.</summary>
    public bool MayEnd => Mutating && !Beginnings.Any(verb => Name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>
    /// The members of the input, the required ones first. The value is null if the catalogue doesn't contain the operation.
    /// </summary>
    public IReadOnlyList<ApiMember>? Members { get; init; }

    /// <summary>The member of the input and of the response that holds the page token, or null if the operation isn't paged.</summary>
    public string? PageToken { get; init; }

    /// <summary>The only list in the pages, or null if there is none or several.</summary>
    public string? PageItems { get; init; }

    /// <summary>The numbers of a response that are times.</summary>
    public ApiTimes Times { get; init; } = ApiTimes.None;

    /// <summary>
    /// Creates an operation that is newer than the catalogue. Because it may create something, it counts as a call that must not be
    /// repeated.
    /// </summary>
    public static ApiOperation Unknown(AwsService service, string name, ApiTimes times) =>
        new(service, name, mutating: true, RepeatRule.OnlyAfterRejection) { Times = times };
}
