using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.Services;

/// <summary>An operation of an emulated service.</summary>
/// <param name="operation">The operation.</param>
/// <param name="errors">The error types that the service model lists for the operation.</param>
internal abstract class EmulatedOperation(AwsOperation operation, IReadOnlyList<string> errors)
{
    public AwsOperation Operation { get; } = operation;

    /// <summary>The fault target that represents this operation.</summary>
    public FaultTarget FaultTarget { get; } = new(operation, errors);

    /// <summary>Handles a call. The request and the response are JSON.</summary>
    /// <exception cref="ServiceException">The service responds with an error.</exception>
    public abstract byte[] Execute(ReadOnlySpan<byte> body, CallContext context);
}
