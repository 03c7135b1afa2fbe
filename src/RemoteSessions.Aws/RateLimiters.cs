using System.Collections.Concurrent;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws;

/// <summary>The limiter of each operation of a service, for all calls of one identity in one Region.</summary>
internal sealed class RateLimiters(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, RateLimiter> _limiters = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _lifted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The limiter of an operation.</summary>
    public RateLimiter For(AwsOperation operation) => _limiters.GetOrAdd(
        operation.Name, static (_, made) => new RateLimiter(
            made.Lifted ? null : made.Rate, made.Time), (Lifted: _lifted.Task.IsCompleted, operation.Rate, Time: time));

    /// <summary>Waits until a call may leave. Where there is no limit, or room, that is at once.</summary>
    public async ValueTask WaitAsync(AwsOperation operation, CancellationToken cancellationToken)
    {
        var limiter = For(operation);
        var seconds = limiter.Reserved();
        if (seconds <= 0)
            return;
        CallWatch.Current?.Waiting(operation, limiter.PerSecond);
        // Timers count whole milliseconds, and drop the rest.
        var turn = Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(seconds * 1000)), time, cancellationToken);
        await Task.WhenAny(turn, _lifted.Task).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested)
        {
            limiter.GiveBack();
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>An endpoint says that it has none of the documented rates: every operation learns its own.</summary>
    public void Lift()
    {
        if (!_lifted.TrySetResult())
            return;
        foreach (var limiter in _limiters.Values)
            limiter.Lift();
    }
}
