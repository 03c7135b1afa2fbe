using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Faults;

namespace RemoteSessions.Emulator.Store;

/// <summary>
/// The state of one service: one immutable value, replaced as a whole under one lock. That makes a stale read the value before
/// the last change, and a refused call one that leaves nothing half done.
/// </summary>
internal sealed class ServiceState<TEstate>(TEstate start, Func<TEstate, TEstate> settle, int staleReads)
    where TEstate : class
{
    private readonly object _gate = new();
    private TEstate _current = start;
    private TEstate _beforeLastChange = start;
    private int _staleReadsLeft;

    /// <summary>Runs one call on the state as the clock has it.</summary>
    public TOutput Run<TOutput>(AwsOperation operation, CallContext context, Func<EstateCall<TEstate>, TOutput> carryOut)
    {
        lock (_gate)
        {
            _current = settle(_current);
            var stale = !operation.Mutating && (context.Fault == Fault.StaleRead || (_staleReadsLeft > 0 && _staleReadsLeft-- > 0));
            var call = new EstateCall<TEstate>(stale ? _beforeLastChange : _current, operation, context);
            try
            {
                var output = carryOut(call);
                call.Commit();
                return output;
            }
            finally
            {
                if (!stale)
                    Keep(call.Committed, operation.Mutating);
            }
        }
    }

    /// <summary>Looks at the state, or changes it without a call.</summary>
    public TOutput Touch<TOutput>(Func<TEstate, (TEstate Estate, TOutput Output)> change)
    {
        lock (_gate)
        {
            (_current, var output) = change(settle(_current));
            return output;
        }
    }

    /// <summary>Puts another state in place, as if it had always been there.</summary>
    public void Replace(TEstate estate)
    {
        lock (_gate)
            _current = _beforeLastChange = estate;
    }

    private void Keep(TEstate estate, bool mutating)
    {
        if (ReferenceEquals(estate, _current))
            return;
        if (mutating)
            (_beforeLastChange, _staleReadsLeft) = (_current, staleReads);
        _current = estate;
    }
}
