using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Waiting;

/// <summary>Waits for many things at once, polling all of them together and ever less often.</summary>
internal static class Wait
{
    /// <param name="keys">What to wait for.</param>
    /// <param name="poll">Reads all that are still waited for, in as few calls as it can; leaves out what is not there.</param>
    /// <param name="resultOf">Says whether the wait for what was seen is over.</param>
    /// <param name="options">How long, how often.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is changed by that.</param>
    /// <returns>Each thing once, as soon as its wait is over.</returns>
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
            // The last poll comes when the time is over, not up to a pause before.
            var left = options.Timeout - options.Time.GetElapsedTime(start);
            await Task.Delay(left > TimeSpan.Zero && left < pause ? left : pause, options.Time, cancellationToken).ConfigureAwait(false);
            pause = TimeSpan.FromTicks(Math.Min((long)(pause.Ticks * 1.5), options.LongestPoll.Ticks));
        }
    }

    // A service that is busy for a moment does not end a wait of many minutes.
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
            return WaitResult.Pending("service busy");
        if (seen.TryGetValue(key, out var item))
            return resultOf(last[key] = item);
        if (options.Named.Contains(key) && !last.ContainsKey(key))
            return WaitResult.Missing;
        if (options.UnlistedIsDone)
            return WaitResult.Done("gone");
        return elapsed < options.MissingGrace && !last.ContainsKey(key)
            ? WaitResult.Pending("not there yet")
            : WaitResult.Failed("gone", "it is no longer there");
    }
}
