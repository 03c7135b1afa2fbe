using RemoteSessions.Abstractions;

namespace RemoteSessions.Emulator.Store;

/// <summary>One call's view of the state. What it sets is kept when it ends well.</summary>
internal sealed class EstateCall<TEstate>(TEstate estate, AwsOperation operation, CallContext context)
    where TEstate : class
{
    public AwsOperation Operation { get; } = operation;

    public CallContext Context { get; } = context;

    /// <summary>The state that the call sees and changes.</summary>
    public TEstate Estate { get; set; } = estate;

    /// <summary>What is kept even where the call is refused.</summary>
    public TEstate Committed { get; private set; } = estate;

    /// <summary>Keeps what was changed up to here.</summary>
    public void Commit() => Committed = Estate;
}
