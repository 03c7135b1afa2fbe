using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.Services;

/// <summary>One operation as the emulator carries it out.</summary>
internal abstract class EmulatedOperation(AwsOperation operation)
{
    public AwsOperation Operation { get; } = operation;

    /// <summary>Carries out a call: JSON in, JSON out.</summary>
    /// <exception cref="ServiceException">The service refuses.</exception>
    public abstract byte[] Execute(ReadOnlySpan<byte> body, CallContext context);
}
