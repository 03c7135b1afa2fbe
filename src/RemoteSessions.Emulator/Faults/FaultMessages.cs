namespace RemoteSessions.Emulator.Faults;

/// <summary>The fault descriptions and the error messages. The error messages have the same wording as those of AWS.</summary>
internal static class FaultMessages
{
    // Descriptions of the faults.
    public const string Throttle = "The emulator returns ThrottlingException and doesn't process the request.";

    public const string InternalError = "The emulator returns HTTP 500 InternalFailure and doesn't process the request.";

    public const string ServiceUnavailable = "The emulator returns HTTP 503 ServiceUnavailable and doesn't process the request.";

    public const string DropConnection = "The emulator closes the connection and doesn't process the request.";

    public const string LoseResponse = "The emulator processes the request, and then closes the connection without sending a response.";

    public const string SlowResponse =
        "The emulator processes the request, and sends the response after the delay that SlowAnswerSeconds specifies.";

    public const string CutBody = "The emulator processes the request, sends half of the response body, and then closes the connection.";

    public const string HtmlError = "The emulator returns HTTP 502 with an HTML page, as a proxy might, and doesn't process the request.";

    public const string HugeBody = "The emulator returns a response that contains 50 MB of JSON, and doesn't process the request.";

    public const string StaleRead = "The response contains the state before the last change.";

    public const string RepeatedToken = "The response contains a page token that always leads to the same page.";

    public const string UnknownStatus = "Every status in the response has the value HIBERNATING.";

    public const string UnknownType =
        "Every type in the response is APPIUM_SERVER_LOG_OUTPUT, which appears in the AWS documentation but not "
        + "in the service model.";

    public const string ExpiredToken = "The emulator returns ExpiredTokenException and doesn't process the request.";

    public const string AccessDenied =
        "The emulator returns AccessDeniedException because the identity doesn't have the required permission.";

    public const string FailStart =
        "The request succeeds, but the started resource or session fails before it's RUNNING. If the request creates, changes, "
        + "or migrates a desktop, the creation, change, or migration fails after the request succeeds.";

    public const string Vanish = "Before the emulator processes the request, it deletes the resource that the request specifies.";

    public const string ConcurrentModification = "The emulator returns ConcurrentModificationException and doesn't process the request.";

    public const string RequestLimitExceeded = "The emulator returns RequestLimitExceededException and doesn't process the request.";

    public const string LimitExceeded = "The emulator returns LimitExceededException and doesn't process the request.";

    public const string EmptyPage = "The response contains an empty page and a page token that leads to the same page.";

    public const string OperationInProgress = "The emulator returns OperationInProgressException and doesn't process the request.";

    public const string FailItem = "The first item in the batch fails, and the other items succeed.";
    public const string OmitItems = "The response omits every second connection status, starting with the first.";

    public const string ConcurrentUpdate = "The emulator returns ConcurrentUpdateException and doesn't process the request.";

    public const string FailedResourceAccess = "The emulator returns FailedResourceAccessException and doesn't process the request.";

    public const string EndOfSupport = "The emulator returns AccessDeniedException because WorkSpaces Pools doesn't accept new customers.";

    // Error messages.
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
