using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Waiting;

/// <summary>Waits for many things at once, looking at all of them together and ever less often.</summary>
internal static class Wait
{
    /// <param name="keys">What to wait for.</param>
    /// <param name="look">Sees all that are still waited for, in as few calls as it can; leaves out what is not there.</param>
    /// <param name="judge">Judges what was seen.</param>
    /// <param name="options">How long, how often.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is changed by that.</param>
    /// <returns>Each thing once, as soon as its wait is over.</returns>
    public static async IAsyncEnumerable<WaitResult<T>> ForAsync<T>(
        IEnumerable<string> keys,
        Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, T>>> look,
        Func<T, WaitVerdict> judge,
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
            var seen = await LookAsync(waiting, look, cancellationToken).ConfigureAwait(false);
            var elapsed = options.Time.GetElapsedTime(start);
            var looked = new List<KeyValuePair<string, WaitVerdict>>(waiting.Count);
            foreach (var key in waiting.ToList())
            {
                var verdict = Judge(key, seen, last, judge, elapsed, options);
                if (verdict.Outcome == WaitOutcome.Pending && elapsed >= options.Timeout)
                    verdict = verdict with { Outcome = WaitOutcome.TimedOut };
                looked.Add(new(key, verdict));
                if (verdict.Outcome == WaitOutcome.Pending)
                    continue;
                waiting.Remove(key);
                yield return new WaitResult<T>(key, last.GetValueOrDefault(key), verdict, elapsed);
            }

            options.Progress?.Invoke(new WaitProgress(total, total - waiting.Count, looked, elapsed, options.Timeout));
            if (waiting.Count == 0)
                yield break;
            // The last look comes when the time is over, not up to a pause before.
            var left = options.Timeout - options.Time.GetElapsedTime(start);
            await Task.Delay(left > TimeSpan.Zero && left < pause ? left : pause, options.Time, cancellationToken).ConfigureAwait(false);
            pause = TimeSpan.FromTicks(Math.Min((long)(pause.Ticks * 1.5), options.LongestPoll.Ticks));
        }
    }

    // A service that is busy for a moment does not end a wait of many minutes.
    private static async Task<IReadOnlyDictionary<string, T>?> LookAsync<T>(
        IReadOnlyCollection<string> waiting,
        Func<IReadOnlyCollection<string>, CancellationToken, Task<IReadOnlyDictionary<string, T>>> look,
        CancellationToken cancellationToken)
    {
        try
        {
            return await look(waiting, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.Error.Retryable)
        {
            return null;
        }
    }

    private static WaitVerdict Judge<T>(
        string key,
        IReadOnlyDictionary<string, T>? seen,
        Dictionary<string, T> last,
        Func<T, WaitVerdict> judge,
        TimeSpan elapsed,
        WaitOptions options)
        where T : class
    {
        if (seen is null)
            return WaitVerdict.Pending("service busy");
        if (seen.TryGetValue(key, out var item))
            return judge(last[key] = item);
        if (options.Named.Contains(key) && !last.ContainsKey(key))
            return WaitVerdict.Missing;
        if (options.GoneIsDone)
            return WaitVerdict.Done("gone");
        return elapsed < options.MissingGrace && !last.ContainsKey(key)
            ? WaitVerdict.Pending("not there yet")
            : WaitVerdict.Failed("gone", "it is no longer there");
    }
}
