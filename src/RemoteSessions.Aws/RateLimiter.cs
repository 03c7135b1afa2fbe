using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws;

/// <summary>
/// Determines when the next call to an operation can be made. A documented rate limit applies from the first call. If AWS doesn't document
/// a limit, calls aren't limited until the service throttles a call. The limiter then reduces the rate of calls, and increases the rate
/// again while calls succeed. Calls are made in the order in which they are requested.
/// </summary>
internal sealed class RateLimiter(RequestRate? documented, TimeProvider time)
{
    /// <summary>The factor by which the rate is multiplied after throttling.</summary>
    internal const double Cut = 0.5;

    /// <summary>
    /// While calls succeed, the rate increases each second by this fraction of the rate that applied immediately after throttling. Each of
    /// these increases is at least one call per second.
    /// </summary>
    internal const double Growth = 0.25;

    // The fraction of the burst capacity that the limiter keeps in reserve. The time that a call takes to reach the service varies. Without
    // this reserve, a delayed call and the calls after it could together exceed the limit.
    private const double Reserve = 0.1;

    // If the rate limit was determined from throttling errors, a burst can contain as many calls as the rate limit allows in this number of
    // seconds, but at least one call. Timers aren't exact, so a call can be sent late. The next calls can then be sent in a burst to
    // compensate for the delay.
    private const double LearnedBurstSeconds = 0.1;

    private readonly object _gate = new();
    private readonly long _origin = time.GetTimestamp();
    private RequestRate? _documented = documented;
    private double _rate = documented?.PerSecond ?? double.PositiveInfinity;
    private double _next = double.NegativeInfinity;
    private double _cutAt = double.NegativeInfinity;
    private double _step;
    private double _enough;

    // The number of calls in the current quarter-second, and the number of calls in the previous quarter-second. When the service throttles
    // a call, the limiter uses the larger of these two numbers to calculate the rate at which calls were sent.
    private (long Quarter, int Now, int Before) _sent;

    /// <summary>The number of calls that can be sent per second. The value is infinite if there's no limit.</summary>
    public double PerSecond
    {
        get
        {
            lock (_gate)
                return _rate;
        }
    }

    private double Clock => time.GetElapsedTime(_origin).TotalSeconds;

    private double Burst => _documented is { } rate
        ? rate.Burst - Math.Max(1, rate.Burst * Reserve)
        : Math.Max(1, _rate * LearnedBurstSeconds);

    /// <summary>
    /// Reserves the earliest time at which the rate limit allows another call. Returns the number of seconds to wait before the call can be
    /// sent.
    /// </summary>
    public double Reserved()
    {
        lock (_gate)
        {
            var now = Clock;
            if (double.IsInfinity(_rate))
                return 0;
            var turn = Math.Max(_next, now - ((Burst - 1) / _rate));
            _next = turn + (1 / _rate);
            return Math.Max(turn - now, 0);
        }
    }

    /// <summary>Releases the time slot that was reserved for a canceled call.</summary>
    public void GiveBack()
    {
        lock (_gate)
            _next -= 1 / _rate;
    }

    /// <summary>
    /// Records that a call is being sent. Returns the current time, which must be passed to <see cref="Throttled"/> if the call is
    /// throttled.
    /// </summary>
    public double Sent()
    {
        lock (_gate)
        {
            var now = Clock;
            var quarter = (long)(now * 4);
            _sent = quarter == _sent.Quarter
                ? _sent with { Now = _sent.Now + 1 }
                : (quarter, 1, quarter == _sent.Quarter + 1 ? _sent.Now : 0);
            return now;
        }
    }

    /// <summary>Records that the service didn't throttle a call.</summary>
    public void Succeeded()
    {
        lock (_gate)
        {
            if (_documented is not null || double.IsInfinity(_rate))
                return;
            _rate += _step / _rate;
            if (_rate >= _enough)
                _rate = double.PositiveInfinity;
        }
    }

    /// <summary>Records that the service throttled a call that was sent at the specified time.</summary>
    public void Throttled(double sent)
    {
        lock (_gate)
        {
            var now = Clock;
            if (_documented is not null)
            {
                // The call was throttled because another client in the account has used up the limit.
                _next = Math.Max(_next, now + (1 / _rate));
                return;
            }

            // Calls that were sent before the last rate reduction don't show whether the current rate is too high.
            if (sent <= _cutAt)
                return;
            var throttled = Math.Min(_rate, 4 * Math.Max(_sent.Now, _sent.Before));
            _rate = Math.Max(1, throttled * Cut);
            _step = Math.Max(1, _rate * Growth);
            _enough = 2 * Math.Max(1, throttled);
            _cutAt = now;
            _next = now + (1 / _rate);
        }
    }

    /// <summary>Removes the documented rate limit, because the endpoint reports that it doesn't enforce this limit.</summary>
    public void Lift()
    {
        lock (_gate)
        {
            if (_documented is null)
                return;
            _documented = null;
            _rate = double.PositiveInfinity;
        }
    }
}
