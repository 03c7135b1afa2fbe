using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using RemoteSessions.Abstractions;
using RemoteSessions.Network;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Aws;

/// <summary>
/// Extends the SDK's standard retry mode (attempts, retry quota) with rules for the errors of these services. Throttling errors are
/// retried, but quota errors aren't. A call that must not be carried out twice is sent again only after the service has rejected it.
/// </summary>
internal sealed class AwsRetryPolicy(AwsClientConfig config) : StandardRetryPolicy(config)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private static readonly HashSet<string> Throttles = new(StringComparer.Ordinal)
    {
        "Throttling", ServiceErrorTypes.Throttling, ServiceErrorTypes.Throttled, "RequestThrottled", ServiceErrorTypes.RequestThrottled,
        ServiceErrorTypes.TooManyRequests, "RequestLimitExceeded", ServiceErrorTypes.RequestLimitExceeded, "BandwidthLimitExceeded",
        "SlowDown", "PriorRequestNotComplete", "EC2ThrottledException",
    };

    private static readonly HashSet<string> Busy = new(StringComparer.Ordinal)
    {
        ServiceErrorTypes.ConcurrentModification, ServiceErrorTypes.ConcurrentUpdate, ServiceErrorTypes.OperationInProgress,
    };

    private static readonly HashSet<string> Transient = new(StringComparer.Ordinal)
    {
        "InternalFailure", "InternalServerError", ServiceErrorTypes.InternalService, "ServiceUnavailable",
        ServiceErrorTypes.ServiceUnavailable, "RequestTimeout", ServiceErrorTypes.RequestTimeout,
    };

    // A service reports throttling by another service as an error of that service, such as "Rate exceeded (Service: AmazonCloudWatch …)".
    private const string OtherServiceThrottles = "Rate exceeded";

    public override bool RetryForException(IExecutionContext executionContext, Exception exception) =>
        ShouldRetry(executionContext, exception);

    public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
        Task.FromResult(ShouldRetry(executionContext, exception));

    public override bool IsThrottlingError(Exception exception) => IsThrottling(exception);

    /// <summary>
    /// Waits between one and twenty seconds, multiplied by a random factor. The delays of the SDK aren't used, because newer versions of
    /// the SDK, or the setting AWS_NEW_RETRIES_2026, shorten them to 50 ms. A failing service can't recover in such a short time.
    /// </summary>
    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) => Task.Delay(
        Pause(executionContext.RequestContext.Retries, Random.Shared.NextDouble()), config.Time,
        executionContext.RequestContext.CancellationToken);

    /// <summary>Returns the delay before a retry. The first retry has the number 1.</summary>
    internal static TimeSpan Pause(int retry, double part) =>
        part * TimeSpan.FromSeconds(Math.Min(Math.Pow(2, retry - 1), LongestPause.TotalSeconds));

    /// <summary>Returns whether the service, or a gateway in front of it, rejected the call because there were too many calls.</summary>
    internal static bool IsThrottling(Exception exception) =>
        exception is AmazonServiceException service
            && (service.StatusCode == HttpStatusCode.TooManyRequests || Throttles.Contains(service.ErrorCode ?? ""));

    /// <summary>Returns whether the service rejected the call without carrying it out, but may accept it later.</summary>
    internal static bool IsRejectedForNow(Exception exception) =>
        IsThrottling(exception)
            || (exception is AmazonServiceException { ErrorCode: { } code } service && (Busy.Contains(code)
                || (code == ServiceErrorTypes.FailedResourceAccess
                    && service.Message.Contains(OtherServiceThrottles, StringComparison.Ordinal))));

    /// <summary>Returns whether the failure is temporary and it's unknown whether the call was carried out.</summary>
    internal static bool IsOfTheMoment(Exception exception) => exception switch
    {
        AmazonServiceException { InnerException: { } inner, StatusCode: 0 } => IsOfTheMoment(inner),
        AmazonServiceException service => Transient.Contains(service.ErrorCode ?? "")
            || service.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
        HttpRequestException or IOException or TimeoutException or WebException =>
            ConnectionProblems.Classify(exception) is ConnectionProblem.Temporary
                or ConnectionProblem.BrokenHandshake or ConnectionProblem.NoConnection,
        _ => false,
    };

    private bool ShouldRetry(IExecutionContext context, Exception exception)
    {
        if (context.RequestContext.CancellationToken.IsCancellationRequested)
            return false;
        // If a server on this machine doesn't use TLS, another attempt fails in the same way.
        if (AwsErrors.IsSecureLoopback(config) && ConnectionProblems.NeverSent(exception))
            return false;
        // Another attempt also fails if the Region is misspelled, because the host name doesn't exist.
        if (RegionErrors.IsUnknownHost(exception, config.Settings))
            return false;
        if (IsRejectedForNow(exception))
            return true;
        if (context.RequestContext.OriginalRequest is not AwsRequest { Operation.Repeat: RepeatRule.Safe } request
            || !IsOfTheMoment(exception))
            return false;
        request.MayBeCarriedOut |= !ConnectionProblems.NeverSent(exception);
        return true;
    }
}
