using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using RemoteSessions.Wire;

namespace RemoteSessions.Aws;

/// <summary>
/// The SDK's standard mode (attempts, back-off, retry quota) with the services' own meaning of their errors: what says "try
/// again" is tried again, a quota answer is not, and what must not happen twice is repeated only after a refusal.
/// </summary>
internal sealed class AwsRetryPolicy(IClientConfig config) : StandardRetryPolicy(config)
{
    private static readonly HashSet<string> Throttles = new(StringComparer.Ordinal)
    {
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException",
        "TooManyRequestsException", "RequestLimitExceeded", "RequestLimitExceededException", "BandwidthLimitExceeded",
        "SlowDown", "PriorRequestNotComplete", "EC2ThrottledException",
    };

    private static readonly HashSet<string> Busy = new(StringComparer.Ordinal)
    {
        "ConcurrentModificationException", "OperationInProgressException",
    };

    private static readonly HashSet<string> Transient = new(StringComparer.Ordinal)
    {
        "InternalFailure", "InternalServerError", "InternalServiceException", "ServiceUnavailable",
        "ServiceUnavailableException", "RequestTimeout", "RequestTimeoutException",
    };

    public override bool RetryForException(IExecutionContext executionContext, Exception exception) =>
        ShouldRetry(executionContext, exception);

    public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
        Task.FromResult(ShouldRetry(executionContext, exception));

    public override bool IsThrottlingError(Exception exception) => IsThrottling(exception);

    /// <summary>Whether the service refused because there were too many calls.</summary>
    internal static bool IsThrottling(Exception exception) => exception is AmazonServiceException { ErrorCode: { } code } && Throttles.Contains(code);

    /// <summary>Whether the service refused, so that nothing was done, and says that it may do it later.</summary>
    internal static bool IsRefusedForNow(Exception exception) =>
        exception is AmazonServiceException { ErrorCode: { } code } && (Throttles.Contains(code) || Busy.Contains(code));

    /// <summary>Whether the failure is of the moment, with no word on what was done.</summary>
    internal static bool IsOfTheMoment(Exception exception) => exception switch
    {
        AmazonServiceException { InnerException: { } inner, StatusCode: 0 } => IsOfTheMoment(inner),
        AmazonServiceException service => Transient.Contains(service.ErrorCode ?? "")
            || service.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
        HttpRequestException or IOException or TimeoutException or WebException => true,
        _ => false,
    };

    private static bool ShouldRetry(IExecutionContext context, Exception exception)
    {
        if (context.RequestContext.CancellationToken.IsCancellationRequested)
            return false;
        return IsRefusedForNow(exception)
            || (context.RequestContext.OriginalRequest is AwsRequest { Operation.Repeat: RepeatRule.Safe } && IsOfTheMoment(exception));
    }
}
