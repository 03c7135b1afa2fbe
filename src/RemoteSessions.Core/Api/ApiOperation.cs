using RemoteSessions.Abstractions;

namespace RemoteSessions.Api;

/// <summary>An operation whose input and output don't have types in the module.</summary>
internal sealed class ApiOperation(AwsService service, string name, bool mutating, RepeatRule repeat)
    : AwsOperation(service, name, mutating, repeat)
{
    // Operations with these verbs neither delete data nor disconnect users. All other operations, including operations that are newer than
    // this list, might delete data or disconnect users.
    private static readonly string[] Beginnings =
        ["Accept", "Associate", "Authorize", "BatchAssociate", "Copy", "Create", "Enable", "Import", "Install", "Purchase", "Register",
            "Renew", "Schedule", "Start", "Tag", "Update"];

    /// <summary>Indicates whether the operation can delete data or disconnect users.</summary>
    public bool MayEnd => Mutating && !Beginnings.Any(verb => Name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>
    /// The members of the input. Required members are listed first. The value is null if the catalog doesn't contain the operation.
    /// </summary>
    public IReadOnlyList<ApiMember>? Members { get; init; }

    /// <summary>The member that contains the page token in the input and in the response, or null if the operation isn't paged.</summary>
    public string? PageToken { get; init; }

    /// <summary>The member that contains the list in each page, or null if a page doesn't contain exactly one list.</summary>
    public string? PageItems { get; init; }

    /// <summary>The response members that represent times as numbers.</summary>
    public ApiTimes Times { get; init; } = ApiTimes.None;

    /// <summary>
    /// Creates an operation that the catalog doesn't contain yet. The operation might create a resource, so a call to it must not be
    /// repeated.
    /// </summary>
    public static ApiOperation Unknown(AwsService service, string name, ApiTimes times) =>
        new(service, name, mutating: true, RepeatRule.OnlyAfterRejection) { Times = times };
}
