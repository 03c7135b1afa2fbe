using Amazon.Runtime;
using Amazon.Runtime.Internal;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws;

/// <summary>
/// Delays each attempt until the rate limit permits it. The handler runs after the retry handler, so that retries are also delayed. It runs
/// before the signing handler, so that a signature doesn't expire during the delay.
/// </summary>
internal sealed class RateLimitHandler(AwsClientConfig config) : PipelineHandler
{
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        var request = (AwsRequest)context.OriginalRequest;
        var operation = request.Operation;
        await config.Limits.WaitAsync(operation, context.CancellationToken).ConfigureAwait(false);
        var limiter = config.Limits.For(operation);
        var sent = limiter.Sent();
        request.Attempts++;
        CallWatch.Current?.Sending(operation);
        try
        {
            var answer = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
            limiter.Succeeded();
            if (config.Settings.Endpoint is not null && HasNoRates(executionContext.ResponseContext.HttpResponse))
                config.Limits.Lift();
            return answer;
        }
        catch (Exception failure) when (AwsRetryPolicy.IsThrottling(failure))
        {
            limiter.Throttled(sent);
            throw;
        }
    }

    private static bool HasNoRates(Amazon.Runtime.Internal.Transform.IWebResponseData? answer) =>
        answer?.IsHeaderPresent(RequestRate.NoneHeader) == true && answer.GetHeaderValue(RequestRate.NoneHeader) == RequestRate.None;
}
