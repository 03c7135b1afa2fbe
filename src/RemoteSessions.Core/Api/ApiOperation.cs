using RemoteSessions.Abstractions;

namespace RemoteSessions.Api;

/// <summary>Any operation of a service, without types of its own.</summary>
internal sealed class ApiOperation(AwsService service, string name, bool mutating, RepeatRule repeat)
    : AwsOperation(service, name, mutating, repeat)
{
    // Of any other, also of one that is newer than this list, it isn't known.
    private static readonly string[] Beginnings =
        ["Accept", "Associate", "Authorize", "BatchAssociate", "Copy", "Create", "Enable", "Import", "Install", "Purchase", "Register",
            "Renew", "Schedule", "Start", "Tag", "Update"];

    /// <summary>Whether it may delete something or disconnect users.</summary>
    public bool MayEnd => Mutating && !Beginnings.Any(verb => Name.StartsWith(verb, StringComparison.Ordinal));

    /// <summary>What it takes; what is required comes first. Null where the catalogue does not know the operation.</summary>
    public IReadOnlyList<ApiMember>? Members { get; init; }

    /// <summary>The member, of the input and of the response, that holds the token of a page; null where it does not page.</summary>
    public string? PageToken { get; init; }

    /// <summary>The one list of its pages; null where there is none or several.</summary>
    public string? PageItems { get; init; }

    /// <summary>Which numbers of a response are times.</summary>
    public ApiTimes Times { get; init; } = ApiTimes.None;

    /// <summary>
    /// An operation that is newer than the catalogue. It may change something, and may make one too many if it were repeated.
    /// </summary>
    public static ApiOperation Unknown(AwsService service, string name, ApiTimes times) =>
        new(service, name, mutating: true, RepeatRule.OnlyAfterRejection) { Times = times };
}
