using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Waiting;

/// <summary>Waits for many resources at the same time. All resources are polled together, at increasing intervals.</summary>
internal static class Wait
{
    /// <param name="keys">The resources to wait for.</param>
    /// <param name="poll">Reads the remaining resources with as few calls as possible. The result omits resources that don't exist.</param>
    /// <param name="resultOf">Returns the wait result for a polled resource. The wait result indicates whether the wait for this resource
    /// is over.</param>
    /// <param name="options">The timeout and the polling interval.</param>
    /// <param name="cancellationToken">Cancels the wait without changing anything.</param>
    /// <returns>The results of the waits. Each result is returned as soon as the wait for its resource is over.</returns>
    public static async IAsyncEnumerable<CompletedWait<T>> ForAsync<T>(
        IEnumerable<string> keys,
        Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, T>>> poll,
        Func<T, WaitResult> resultOf,
        WaitOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        var waiting = new HashSet<string>(keys, StringComparer.Ordinal);
        var last = new Dictionary<string, T>(StringComparer.Ordinal);
        var total = waiting.Count;
        var start = options.Time.GetTimestamp();
        var pause = options.FirstPoll;
        while (waiting.Count > 0)
        {
            var seen = await PollAsync(waiting, poll, cancellationToken).ConfigureAwait(false);
            var elapsed = options.Time.GetElapsedTime(start);
            var polled = new List<KeyValuePair<string, WaitResult>>(waiting.Count);
            foreach (var key in waiting.ToList())
            {
                var result = ResultOf(key, seen, last, resultOf, elapsed, options);
                if (result.Outcome == WaitOutcome.Pending && elapsed >= options.Timeout)
                    result = result with { Outcome = WaitOutcome.TimedOut };
                polled.Add(new(key, result));
                if (result.Outcome == WaitOutcome.Pending)
                    continue;
                waiting.Remove(key);
                yield return new CompletedWait<T>(key, last.GetValueOrDefault(key), result, elapsed);
            }

            options.Progress?.Invoke(new WaitProgress(total, total - waiting.Count, polled, elapsed, options.Timeout));
            if (waiting.Count == 0)
                yield break;
            // The last interval is shortened, so that the last poll takes place when the timeout elapses.
            var left = options.Timeout - options.Time.GetElapsedTime(start);
            await Task.Delay(left > TimeSpan.Zero && left < pause ? left : pause, options.Time, cancellationToken).ConfigureAwait(false);
            pause = TimeSpan.FromTicks(Math.Min((long)(pause.Ticks * 1.5), options.LongestPoll.Ticks));
        }
    }

    // If a poll fails because the service is busy, the wait continues with the next poll.
    private static async Task<IReadOnlyDictionary<string, T>?> PollAsync<T>(
        IReadOnlyCollection<string> waiting,
        Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, T>>> poll,
        CancellationToken cancellationToken)
    {
        try
        {
            return await poll(waiting, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.Error.Retryable)
        {
            return null;
        }
    }

    private static WaitResult ResultOf<T>(
        string key,
        IReadOnlyDictionary<string, T>? seen,
        Dictionary<string, T> last,
        Func<T, WaitResult> resultOf,
        TimeSpan elapsed,
        WaitOptions options)
        where T : class
    {
        if (seen is null)
            return WaitResult.Pending(CoreMessages.ServiceBusy);
        if (seen.TryGetValue(key, out var item))
            return resultOf(last[key] = item);
        if (options.Named.Contains(key) && !last.ContainsKey(key))
            return WaitResult.Missing;
        if (options.UnlistedIsDone)
            return WaitResult.Done(CoreMessages.NoLongerListed);
        return elapsed < options.MissingGrace && !last.ContainsKey(key)
            ? WaitResult.Pending(CoreMessages.NotListedYet)
            : WaitResult.Failed(CoreMessages.NoLongerListed, CoreMessages.NoLongerExists);
    }
}
