using RemoteSessions.Abstractions;

namespace RemoteSessions.Emulator.Endpoints;

/// <summary>
/// Applies the rate limits of the services. Each Region has one token bucket for each operation, but operations that share a rate limit
/// share a bucket. The token buckets refill in real time and not in emulated time, because clients run in real time.
/// </summary>
internal sealed class TokenBuckets(TimeProvider realTime)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, (double Tokens, long At)> _buckets = new(StringComparer.Ordinal);

    /// <summary>Removes a token from the bucket. Returns false if the bucket is empty.</summary>
    public bool TryTake(string name, RequestRate rate)
    {
        lock (_gate)
        {
            var now = realTime.GetTimestamp();
            var (tokens, at) = _buckets.TryGetValue(name, out var bucket) ? bucket : (rate.Burst, now);
            tokens = Math.Min(rate.Burst, tokens + (realTime.GetElapsedTime(at, now).TotalSeconds * rate.PerSecond));
            var taken = tokens >= 1;
            _buckets[name] = (taken ? tokens - 1 : tokens, now);
            return taken;
        }
    }
}
