using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Faults;

namespace RemoteSessions.Emulator.Store;

/// <summary>
/// The state of one service in one Region: an immutable value that is replaced as a whole under a lock. Therefore, a stale read can return
/// the previous value, and a failed call doesn't leave partial changes.
/// </summary>
internal sealed class ServiceState<TStore>(TStore start, Func<TStore, TStore> advance, int staleReads)
    where TStore : class
{
    private readonly object _gate = new();
    private TStore _current = start;
    private TStore _beforeLastChange = start;
    private int _staleReadsLeft;

    /// <summary>Advances the state to the current time, and then processes a call.</summary>
    public TOutput Run<TOutput>(AwsOperation operation, CallContext context, Func<StoreCall<TStore>, TOutput> carryOut)
    {
        lock (_gate)
        {
            _current = advance(_current);
            var stale = !operation.Mutating && (context.Fault == Fault.StaleRead || (_staleReadsLeft > 0 && _staleReadsLeft-- > 0));
            var call = new StoreCall<TStore>(stale ? _beforeLastChange : _current, operation, context);
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

    /// <summary>Advances the state to the current time, and then reads or changes the state without processing an API call.</summary>
    public TOutput Access<TOutput>(Func<TStore, (TStore Store, TOutput Output)> change)
    {
        lock (_gate)
        {
            (_current, var output) = change(advance(_current));
            return output;
        }
    }

    /// <summary>Reads or changes the state without advancing it to the current time.</summary>
    public TOutput AccessUnadvanced<TOutput>(Func<TStore, (TStore Store, TOutput Output)> change)
    {
        lock (_gate)
        {
            (_current, var output) = change(_current);
            return output;
        }
    }

    /// <summary>Replaces both the current state and the state before the last change with the specified store.</summary>
    public void Replace(TStore store)
    {
        lock (_gate)
            _current = _beforeLastChange = store;
    }

    private void Keep(TStore store, bool mutating)
    {
        if (ReferenceEquals(store, _current))
            return;
        if (mutating)
            (_beforeLastChange, _staleReadsLeft) = (_current, staleReads);
        _current = store;
    }
}
