using System.Collections.Concurrent;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws;

/// <summary>
/// The rate limiters for all operations of a service. The limiters apply to all calls that one identity makes in one Region. Operations
/// that share a rate limit use the same limiter.
/// </summary>
internal sealed class RateLimiters(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, RateLimiter> _limiters = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _lifted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Returns the rate limiter for an operation.</summary>
    public RateLimiter For(AwsOperation operation) => _limiters.TryGetValue(operation.RateName, out var limiter)
        ? limiter
        : _limiters.GetOrAdd(operation.RateName, new RateLimiter(_lifted.Task.IsCompleted ? null : operation.Rate, time));

    /// <summary>Waits until a call can be sent. Returns immediately if there's no rate limit or if the limit hasn't been reached.</summary>
    public Task WaitAsync(AwsOperation operation, CancellationToken cancellationToken)
    {
        var limiter = For(operation);
        var seconds = limiter.Reserved();
        return seconds <= 0 ? Task.CompletedTask : WaitAsync(limiter, operation, seconds, cancellationToken);
    }

    /// <summary>
    /// Removes the documented rate limits of all operations, because the endpoint reports that it doesn't enforce these limits. From then
    /// on, the module limits the rate of an operation only if the service throttles calls to this operation.
    /// </summary>
    public void Lift()
    {
        if (!_lifted.TrySetResult())
            return;
        foreach (var limiter in _limiters.Values)
            limiter.Lift();
    }

    private async Task WaitAsync(RateLimiter limiter, AwsOperation operation, double seconds, CancellationToken cancellationToken)
    {
        CallWatch.Current?.Waiting(operation, limiter.PerSecond);
        // The delay is rounded up to whole milliseconds, because timers ignore fractions of a millisecond.
        var turn = Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(seconds * 1000)), time, cancellationToken);
        await Task.WhenAny(turn, _lifted.Task).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested)
        {
            limiter.GiveBack();
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
