namespace RemoteSessions.Emulator.Faults;

/// <summary>The meanings of the faults, and the messages of their errors in AWS's words.</summary>
internal static class FaultMessages
{
    // Meanings of the faults.
    public const string Throttle = "ThrottlingException, before any work";

    public const string InternalError = "HTTP 500 InternalFailure, before any work";

    public const string ServiceUnavailable = "HTTP 503 ServiceUnavailable, before any work";

    public const string DropConnection = "The connection is closed before any work.";

    public const string LoseResponse = "The work is done, and then the connection is closed without a response.";

    public const string SlowResponse = "The work is done, and the response is sent after SlowAnswerSeconds.";

    public const string CutBody = "Half of the response body is sent, and then the connection is closed.";

    public const string HtmlError = "HTTP 502 with an HTML page, as a proxy sends it";

    public const string HugeBody = "A response with 50 MB of JSON";

    public const string StaleRead = "The response contains the state before the last change.";

    public const string RepeatedToken = "The page token always leads to the same page.";

    public const string UnknownStatus = "Every status in the response is HIBERNATING.";

    public const string UnknownType =
        "Every type in the response is APPIUM_SERVER_LOG_OUTPUT, which AWS's documentation shows but the service model does not contain.";

    public const string AccessDenied = "AccessDeniedException, because the identity does not have the permission";

    public const string FailStart = "The resource or session that the call starts fails before it is running. For a desktop, its creation, "
        + "change, or migration fails.";

    public const string Vanish = "The resource in the call is deleted before the call, and stays deleted.";

    public const string ConcurrentModification = "ConcurrentModificationException, before any work";

    public const string RequestLimitExceeded = "RequestLimitExceededException, before any work";

    public const string LimitExceeded = "LimitExceededException, before any work";

    public const string EmptyPage = "An empty page with a token that leads to the same page";

    public const string OperationInProgress = "OperationInProgressException, before any work";

    public const string FailItem = "The first item of the batch fails in the response, and the others succeed.";
    public const string OmitItems = "Every second connection status is omitted from the response.";

    public const string ConcurrentUpdate = "ConcurrentUpdateException, before any work";

    public const string FailedResourceAccess = "FailedResourceAccessException, before any work";

    public const string EndOfSupport = "AccessDeniedException, because WorkSpaces Pools accepts no new customers";

    // Messages of the errors.
    public const string InternalErrorMessage = "The request processing has failed because of an unknown error.";

    public const string ServiceUnavailableMessage = "The request has failed due to a temporary failure of the server.";

    public const string AccessDeniedMessage =
        "User: arn:aws:iam::123456789012:user/emulator is not authorized to perform this operation because no identity-based policy "
        + "allows it";

    public const string ConcurrentModificationMessage = "An API error occurred. Wait a few minutes and try again.";

    public const string RequestLimitExceededMessage =
        "AppStream 2.0 can't process the request right now because the Describe calls from your AWS account are being throttled by "
        + "Amazon EC2. Try again later.";

    public const string LimitExceededMessage = "The requested limit exceeds the permitted limit for an account.";

    public const string OperationInProgressMessage =
        "The properties of this WorkSpace are currently being modified. Try again in a moment.";

    public const string ConcurrentUpdateMessage = "You already have a pending update to an Auto Scaling resource.";

    public const string FailedResourceAccessMessage =
        "Unable to retrieve alarms for scaling policy: Access denied (Service: AmazonCloudWatch; Status Code: 403; "
        + "Error Code: AccessDenied).";

    public const string EndOfSupportMessage =
        "Amazon WorkSpaces Pools is no longer available to new customers as of 7/30/2026. Refer to "
        + "https://docs.aws.amazon.com/workspaces/latest/adminguide/wsp-pools-end-of-support.html";
}
