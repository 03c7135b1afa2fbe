using RemoteSessions.AppStream.Generated;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.Faults;

/// <summary>A way in which a call can fail.</summary>
internal sealed record Fault(string Name, FaultReach Reach, string Meaning)
{
    public static readonly Fault Throttle = new("throttle", FaultReach.Calls, "ThrottlingException, before any work");
    public static readonly Fault InternalError = new("internalError", FaultReach.Everything, "HTTP 500 InternalFailure, before any work");
    public static readonly Fault ServiceUnavailable = new("serviceUnavailable", FaultReach.Everything,
        "HTTP 503 ServiceUnavailable, before any work");
    public static readonly Fault DropConnection = new("dropConnection", FaultReach.Everything, "closes the connection; no work is done");
    public static readonly Fault LoseResponse = new("loseAnswer", FaultReach.Everything, "does the work, then closes the connection");
    public static readonly Fault SlowResponse = new("slowAnswer", FaultReach.Everything, "does the work, answers after SlowAnswerSeconds");
    public static readonly Fault CutBody = new("cutBody", FaultReach.Everything, "sends half of the body, then closes the connection");
    public static readonly Fault HtmlError = new("htmlError", FaultReach.Everything, "HTTP 502 with an HTML page, as a proxy gives it");
    public static readonly Fault HugeBody = new("hugeBody", FaultReach.Calls, "50 MB of JSON");
    public static readonly Fault StaleRead = new("staleRead", FaultReach.Reads, "answers from the state before the last change");
    public static readonly Fault RepeatedToken = new("repeatedToken", FaultReach.Lists,
        "a page token that leads to the same page for ever");
    public static readonly Fault UnknownStatus = new("unknownStatus", FaultReach.Calls, "every status in the answer is HIBERNATING");
    public static readonly Fault UnknownType = new("unknownType", FaultReach.Calls,
        "every type in the answer is APPIUM_SERVER_LOG_OUTPUT, which AWS's pages print and the service model does not have");
    public static readonly Fault ExpiredToken = new("expiredToken", FaultReach.Calls, ServiceErrorTypes.ExpiredToken);
    public static readonly Fault AccessDenied =
        new("accessDenied", FaultReach.Calls, "AccessDeniedException: the identity lacks the permission")
        {
            Error = new(ServiceErrorTypes.AccessDenied,
            "User: arn:aws:iam::123456789012:user/emulator is not authorized to perform this operation because no "
            + "identity-based policy allows it"),
        };

    public static readonly Fault FailStart = new("failStart", FaultReach.Starts, "what the call starts ends without having run");
    public static readonly Fault ConcurrentModification = new("concurrentModification", FaultReach.Listed,
        "ConcurrentModificationException, before any work")
    {
        Error = new(ServiceErrorTypes.ConcurrentModification, "An API error occurred. Wait a few minutes and try again."),
    };

    public static readonly Fault RequestLimitExceeded = new("requestLimitExceeded", FaultReach.Listed,
        "RequestLimitExceededException, before any work")
    {
        Error = new(ServiceErrorTypes.RequestLimitExceeded, "AppStream 2.0 can't process the request right now because the Describe calls "
            + "from your AWS account are being throttled by Amazon EC2. Try again later."),
    };

    public static readonly Fault LimitExceeded = new("limitExceeded", FaultReach.Listed, "LimitExceededException, before any work")
    {
        Error = new(ServiceErrorTypes.LimitExceeded, "The requested limit exceeds the permitted limit for an account."),
    };

    public static readonly Fault EmptyPage = new("emptyPage", FaultReach.Lists, "an empty page with a token that leads to the page itself");
    public static readonly Fault Vanish = new("vanish", FaultReach.Calls, "the resource that the call names is gone, now and later");

    public static readonly Fault OperationInProgress = new("operationInProgress", FaultReach.Listed,
        "OperationInProgressException, before any work")
    {
        Error = new(ServiceErrorTypes.OperationInProgress,
            "The properties of this WorkSpace are currently being modified. Try again in a moment."),
    };

    public static readonly Fault EndOfSupport = new("endOfSupport", FaultReach.Pools,
        "AccessDeniedException: WorkSpaces Pools takes no new customers")
    {
        Error = new(ServiceErrorTypes.AccessDenied,
            "Amazon WorkSpaces Pools is no longer available to new customers as of 7/30/2026. Refer to "
            + "https://docs.aws.amazon.com/workspaces/latest/adminguide/wsp-pools-end-of-support.html"),
    };

    public static IReadOnlyList<Fault> All { get; } =
    [
        Throttle, InternalError, ServiceUnavailable, DropConnection, LoseResponse, SlowResponse, CutBody, HtmlError, HugeBody,
        StaleRead, RepeatedToken, UnknownStatus, UnknownType, ExpiredToken, AccessDenied, FailStart, Vanish,
        ConcurrentModification, RequestLimitExceeded, LimitExceeded, EmptyPage,
        OperationInProgress, EndOfSupport,
    ];

    /// <summary>The error that the fault sends, if it depends on the service model; otherwise, null.</summary>
    public FaultError? Error { get; init; }

    // Operations whose names begin with List or Describe, but that return everything in one response.
    private static string[] WithoutPages => [nameof(AppStreamOperations.ListTagsForResource), nameof(WorkSpacesOperations.DescribeTags)];

    private static string[] Starting =>
    [
        nameof(DeviceFarmOperations.CreateRemoteAccessSession),
        nameof(AppStreamOperations.StartFleet),
        nameof(WorkSpacesOperations.StartWorkspacesPool),
    ];

    /// <summary>Whether the fault can be injected into an operation.</summary>
    public bool AppliesTo(FaultTarget target) => (Reach, target.Operation) switch
    {
        (FaultReach.Reads, var operation) => !operation.Mutating,
        (FaultReach.Lists, { Mutating: false, Name: var name }) => !WithoutPages.Contains(name)
            && (name.StartsWith("List", StringComparison.Ordinal) || name.StartsWith("Describe", StringComparison.Ordinal)),
        (FaultReach.Lists, _) => false,
        (FaultReach.Starts, var operation) => Starting.Contains(operation.Name),
        (FaultReach.Pools, var operation) => operation.Name.Contains("WorkspacesPool", StringComparison.Ordinal),
        (FaultReach.Listed, _) => target.Errors.Contains(Error!.Type),
        _ => true,
    };
}
