using RemoteSessions.Abstractions;

namespace RemoteSessions.Emulator.Store;

/// <summary>One call's view of the state. What it sets is kept when it ends well.</summary>
internal sealed class StoreCall<TStore>(TStore store, AwsOperation operation, CallContext context)
    where TStore : class
{
    public AwsOperation Operation { get; } = operation;

    public CallContext Context { get; } = context;

    /// <summary>The state that the call sees and changes.</summary>
    public TStore Store { get; set; } = store;

    /// <summary>What is kept even if the call fails.</summary>
    public TStore Committed { get; private set; } = store;

    /// <summary>Keeps what was changed up to here.</summary>
    public void Commit() => Committed = Store;
}
