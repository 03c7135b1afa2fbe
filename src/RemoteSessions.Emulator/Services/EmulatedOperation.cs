using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.Services;

/// <summary>One operation as the emulator carries it out.</summary>
/// <param name="operation">The operation.</param>
/// <param name="errors">The error types that the service model lists for it.</param>
internal abstract class EmulatedOperation(AwsOperation operation, IReadOnlyList<string> errors)
{
    public AwsOperation Operation { get; } = operation;

    /// <summary>The operation as faults see it.</summary>
    public FaultTarget FaultTarget { get; } = new(operation, errors);

    /// <summary>Carries out a call: JSON in, JSON out.</summary>
    /// <exception cref="ServiceException">The service responds with an error.</exception>
    public abstract byte[] Execute(ReadOnlySpan<byte> body, CallContext context);
}
