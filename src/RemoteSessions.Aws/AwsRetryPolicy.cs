using System.Net;
using RemoteSessions.Abstractions;
using RemoteSessions.Network;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Aws;

/// <summary>
/// Decides which failed calls are retried. Throttling errors are retried, but quota errors aren't. A call that must not be carried out
/// twice is retried only after the service has rejected it.
/// </summary>
internal sealed class AwsRetryPolicy(ClientSettings settings, ClockCorrection clock)
{
    private const int RetryCost = 5;
    private const int TimeoutRetryCost = 10;

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

    // A service can include another service's throttling error in its own error message, such as "Rate exceeded (Service: AmazonCloudWatch
    // …)".
    private const string OtherServiceThrottles = "Rate exceeded";

    private readonly RetryQuota _quota = new();

    /// <summary>
    /// Returns whether the call should be attempted again after the specified attempt has failed. The number of the first attempt is 1.
    /// </summary>
    public bool ShouldRetry(AwsCall call, int attempt, Exception failure)
    {
        if (attempt >= settings.MaxAttempts)
            return false;
        if (clock.Learn(failure, call.Signed))
            return true;
        var rejected = IsRejectedForNow(failure);
        if (IsPermanent(failure) || (!rejected && (call.Operation.Repeat != RepeatRule.Safe || !IsOfTheMoment(failure))))
            return false;
        call.RetryCost = failure is ErrorResponse { Type: "RequestTimeout" or ServiceErrorTypes.RequestTimeout }
            ? TimeoutRetryCost
            : RetryCost;
        if (!_quota.TryTake(call.RetryCost))
            return false;
        call.MayBeCarriedOut |= !rejected && !ConnectionProblems.NeverSent(failure);
        return true;
    }

    /// <summary>Records that a call succeeded.</summary>
    public void Succeeded(AwsCall call) => _quota.Return(call.RetryCost);

    /// <summary>
    /// Returns the delay before a retry: the maximum delay multiplied by <paramref name="part"/>, a random number from 0 to 1. The maximum
    /// delay is one second for the first retry, and doubles for each further retry, up to 20 seconds. Retries are numbered from 1.
    /// </summary>
    internal static TimeSpan Pause(int retry, double part) =>
        part * TimeSpan.FromSeconds(Math.Min(Math.Pow(2, retry - 1), LongestPause.TotalSeconds));

    /// <summary>Returns whether the service, or a gateway in front of it, rejected the call because too many calls were sent.</summary>
    internal static bool IsThrottling(Exception failure) =>
        failure is ErrorResponse service && (service.Status == HttpStatusCode.TooManyRequests || Throttles.Contains(service.Type));

    /// <summary>
    /// Returns whether the service rejected the call for a temporary reason, such as throttling, and didn't carry out the call.
    /// </summary>
    internal static bool IsRejectedForNow(Exception failure) =>
        IsThrottling(failure)
            || (failure is ErrorResponse service && (Busy.Contains(service.Type)
                || (service.Type == ServiceErrorTypes.FailedResourceAccess
                    && service.Message.Contains(OtherServiceThrottles, StringComparison.Ordinal))));

    /// <summary>Returns whether the failure is temporary. Despite such a failure, the service might have carried out the call.</summary>
    internal static bool IsOfTheMoment(Exception failure) => failure switch
    {
        ErrorResponse service => Transient.Contains(service.Type)
            || service.Status is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
        HttpRequestException or IOException or TimeoutException or OperationCanceledException =>
            ConnectionProblems.Classify(failure) is ConnectionProblem.Temporary
                or ConnectionProblem.BrokenHandshake or ConnectionProblem.NoConnection,
        _ => false,
    };

    // Another attempt also fails if a server on this machine doesn't use TLS, or if the host doesn't exist because the Region is
    // misspelled.
    private bool IsPermanent(Exception failure) =>
        (settings.IsSecureLoopback && ConnectionProblems.NeverSent(failure)) || RegionErrors.IsUnknownHost(failure, settings);
}
