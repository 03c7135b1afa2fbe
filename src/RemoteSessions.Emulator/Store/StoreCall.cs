using RemoteSessions.Abstractions;

namespace RemoteSessions.Emulator.Store;

/// <summary>
/// A call to an emulated service, and the state that the call reads and changes. The changes are kept only if the call succeeds.
/// </summary>
internal sealed class StoreCall<TStore>(TStore store, AwsOperation operation, CallContext context)
    where TStore : class
{
    public AwsOperation Operation { get; } = operation;

    public CallContext Context { get; } = context;

    /// <summary>The state that the call reads and changes.</summary>
    public TStore Store { get; set; } = store;

    /// <summary>The state that the service keeps if the call fails.</summary>
    public TStore Committed { get; private set; } = store;

    /// <summary>Keeps the changes that have been made so far, even if the call fails later.</summary>
    public void Commit() => Committed = Store;
}
