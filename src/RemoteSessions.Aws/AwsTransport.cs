using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Credentials;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Aws;

/// <summary>Sends calls to one service in one Region with one identity.</summary>
internal sealed class AwsTransport(
    AwsEndpoint endpoint, Identity identity, RateLimiters limits, ConnectionOptions connection, TimeProvider time) : IAwsTransport
{
    // The credentials are loaded again after one of these errors, so that users can correct the credentials without restarting PowerShell.
    private static readonly HashSet<string> ExpiredTypes = new(StringComparer.Ordinal)
    {
        ServiceErrorTypes.ExpiredToken, "ExpiredToken", "RequestExpired", ServiceErrorTypes.InvalidSignature, "SignatureDoesNotMatch",
        ServiceErrorTypes.UnrecognizedClient, "InvalidClientTokenId",
    };

    public string Region => endpoint.Settings.Region;

    public ServiceClock Clock { get; } = new();

    public ConnectionOptions Connection => connection;

    public async Task<byte[]> SendAsync(
        AwsOperation operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var watch = CallWatch.Current;
        var call = new AwsCall(operation, body);
        watch?.Beginning(operation, endpoint.Origin, identity.Source);
        for (var attempt = 1; ; attempt++)
        {
            AwsResponse? response = null;
            Exception? failure;
            try
            {
                response = await AttemptAsync(call, watch, cancellationToken).ConfigureAwait(false);
                failure = response.Failure;
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }

            if (failure is null)
            {
                endpoint.Retries.Succeeded(call);
                watch?.Ended(new CallReport(operation, Region, response!.RequestId, call.Attempts, null));
                return response!.Body;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (!endpoint.Retries.ShouldRetry(call, attempt, failure))
                throw Failed(call, watch, failure);
            await Task.Delay(AwsRetryPolicy.Pause(attempt, Random.Shared.NextDouble()), time, cancellationToken).ConfigureAwait(false);
        }
    }

    // Each attempt, and not only the first one, waits until the rate limit allows a request. Each attempt is signed after this wait, so
    // that the signature doesn't expire.
    private async Task<AwsResponse> AttemptAsync(AwsCall call, CallWatch? watch, CancellationToken cancellationToken)
    {
        await limits.WaitAsync(call.Operation, cancellationToken).ConfigureAwait(false);
        var keys = await identity.GetAsync(cancellationToken).ConfigureAwait(false);
        var limiter = limits.For(call.Operation);
        var sent = limiter.Sent();
        call.Attempts++;
        watch?.Sending(call.Operation);
        var response = await endpoint.SendAsync(call, keys, Clock, cancellationToken).ConfigureAwait(false);
        if (response.Failure is null)
            limiter.Succeeded();
        else if (AwsRetryPolicy.IsThrottling(response.Failure))
            limiter.Throttled(sent);
        if (endpoint.Settings.Endpoint is not null && response.HasNoRates)
            limits.Lift();
        return response;
    }

    private AwsServiceException Failed(AwsCall call, CallWatch? watch, Exception failure)
    {
        var translated = AwsErrors.Translate(failure, call, endpoint);
        watch?.Ended(new CallReport(call.Operation, Region, translated.Error.RequestId, call.Attempts, translated.Error.Type));
        if (ExpiredTypes.Contains(translated.Error.Type))
            identity.Forget();
        return translated;
    }
}
