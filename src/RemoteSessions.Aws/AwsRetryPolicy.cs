using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using RemoteSessions.Abstractions;
using RemoteSessions.Network;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Aws;

/// <summary>
/// The SDK's standard mode (attempts, retry quota) with the services' own meaning of their errors: what says "try again" is tried
/// again, a quota error is not, and what must not happen twice is repeated only after the service rejected it.
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
        ServiceErrorTypes.ConcurrentModification, ServiceErrorTypes.OperationInProgress,
    };

    private static readonly HashSet<string> Transient = new(StringComparer.Ordinal)
    {
        "InternalFailure", "InternalServerError", ServiceErrorTypes.InternalService, "ServiceUnavailable",
        ServiceErrorTypes.ServiceUnavailable, "RequestTimeout", ServiceErrorTypes.RequestTimeout,
    };

    public override bool RetryForException(IExecutionContext executionContext, Exception exception) =>
        ShouldRetry(executionContext, exception);

    public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
        Task.FromResult(ShouldRetry(executionContext, exception));

    public override bool IsThrottlingError(Exception exception) => IsThrottling(exception);

    /// <summary>
    /// The pauses grow from one second to twenty, times a random part. They are our own, so that neither a new version of the SDK nor
    /// AWS_NEW_RETRIES_2026 shortens them to 50 ms, in which a service that fails doesn't recover.
    /// </summary>
    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) => Task.Delay(
        Pause(executionContext.RequestContext.Retries, Random.Shared.NextDouble()), config.Time,
        executionContext.RequestContext.CancellationToken);

    /// <summary>The pause before a retry, counted from 1.</summary>
    internal static TimeSpan Pause(int retry, double part) =>
        part * TimeSpan.FromSeconds(Math.Min(Math.Pow(2, retry - 1), LongestPause.TotalSeconds));

    /// <summary>Whether the service, or a gateway before it, rejected the call because there were too many.</summary>
    internal static bool IsThrottling(Exception exception) =>
        exception is AmazonServiceException service
            && (service.StatusCode == HttpStatusCode.TooManyRequests || Throttles.Contains(service.ErrorCode ?? ""));

    /// <summary>Whether the service rejected the call, so that nothing was done, and says that it may do it later.</summary>
    internal static bool IsRejectedForNow(Exception exception) =>
        IsThrottling(exception) || (exception is AmazonServiceException { ErrorCode: { } code } && Busy.Contains(code));

    /// <summary>Whether the failure is of the moment, with no word on what was done.</summary>
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
        // A server on this machine that doesn't begin TLS won't do so later.
        if (AwsErrors.IsSecureLoopback(config) && ConnectionProblems.NeverSent(exception))
            return false;
        // Nor does the host of a misspelt Region begin to exist.
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
