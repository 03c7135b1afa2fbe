using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws;

/// <summary>
/// When the next call of one operation may leave. A documented rate is kept from the start. Where none is documented there is no
/// limit until the service refuses a call as one too many; then the rate is cut, and grows again with each success.
/// Each call is given a time of its own, in the order in which calls ask, so that no one is overtaken.
/// </summary>
internal sealed class RateLimiter(RequestRate? documented, TimeProvider time)
{
    /// <summary>What is left of the rate that was sent when the service refused.</summary>
    internal const double Cut = 0.5;

    /// <summary>By which part of what was left a rate grows in a second, and by one call at least.</summary>
    internal const double Growth = 0.25;

    // Calls take different times to arrive: a part of the bucket is kept back, so that one that is late and one that is quick do
    // not meet at an empty bucket.
    private const double Reserve = 0.1;

    // Of a rate that was learned, as much may leave at once as timers are inexact.
    private const double LearnedBurstSeconds = 0.1;

    private readonly object _gate = new();
    private readonly long _origin = time.GetTimestamp();
    private RequestRate? _documented = documented;
    private double _rate = documented?.PerSecond ?? double.PositiveInfinity;
    private double _next = double.NegativeInfinity;
    private double _cutAt = double.NegativeInfinity;
    private double _step;
    private double _enough;

    // Calls that left in this quarter of a second and in the one before, for the rate at which a refusal came.
    private (long Quarter, int Now, int Before) _sent;

    /// <summary>How many calls may leave in a second; infinite where there is no limit.</summary>
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

    /// <summary>Gives a call its time: in how many seconds from now it may leave.</summary>
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

    /// <summary>A call that had a time does not want it any more.</summary>
    public void GiveBack()
    {
        lock (_gate)
            _next -= 1 / _rate;
    }

    /// <summary>A call leaves. Gives the moment, for <see cref="Throttled"/>.</summary>
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

    /// <summary>The service did not refuse a call for its rate.</summary>
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

    /// <summary>The service refused a call that left at a moment, because there were too many.</summary>
    public void Throttled(double sent)
    {
        lock (_gate)
        {
            var now = Clock;
            if (_documented is not null)
            {
                // Somebody else took from the account's bucket: it is empty.
                _next = Math.Max(_next, now + (1 / _rate));
                return;
            }

            // What left before the last cut says nothing of the rate since.
            if (sent <= _cutAt)
                return;
            var refused = Math.Min(_rate, 4 * Math.Max(_sent.Now, _sent.Before));
            _rate = Math.Max(1, refused * Cut);
            _step = Math.Max(1, _rate * Growth);
            _enough = 2 * Math.Max(1, refused);
            _cutAt = now;
            _next = now + (1 / _rate);
        }
    }

    /// <summary>What is documented does not hold here.</summary>
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
