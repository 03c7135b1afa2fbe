using System.Collections.Concurrent;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws;

/// <summary>The pace of each operation of a service, for all calls of one identity to one place.</summary>
internal sealed class RequestLimits(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, RequestPace> _paces = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _lifted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The pace of an operation.</summary>
    public RequestPace Of(AwsOperation operation) => _paces.GetOrAdd(
        operation.Name, static (_, made) => new RequestPace(made.Lifted ? null : made.Rate, made.Time), (Lifted: _lifted.Task.IsCompleted, operation.Rate, Time: time));

    /// <summary>Waits until a call may leave. Where there is no limit, or room, that is at once.</summary>
    public async ValueTask WaitAsync(AwsOperation operation, CancellationToken cancellationToken)
    {
        var pace = Of(operation);
        var seconds = pace.Reserved();
        if (seconds <= 0)
            return;
        CallWatch.Current?.Waiting(operation, pace.PerSecond);
        // Timers count whole milliseconds, and drop the rest.
        var turn = Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(seconds * 1000)), time, cancellationToken);
        await Task.WhenAny(turn, _lifted.Task).ConfigureAwait(false);
        if (cancellationToken.IsCancellationRequested)
        {
            pace.GiveBack();
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>An endpoint says that it has none of the documented rates: every operation learns its own.</summary>
    public void Lift()
    {
        if (!_lifted.TrySetResult())
            return;
        foreach (var pace in _paces.Values)
            pace.Lift();
    }
}
