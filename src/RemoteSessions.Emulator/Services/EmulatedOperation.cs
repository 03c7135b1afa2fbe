using System.Text.Json;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Wire;
using RemoteSessions.Wire.Generated;

namespace RemoteSessions.Emulator.Services;

/// <summary>What a service may know of a call besides its input.</summary>
internal sealed record CallContext(string Region, Fault? Fault);

/// <summary>One operation as the emulator carries it out.</summary>
internal abstract class EmulatedOperation(AwsOperation operation)
{
    public AwsOperation Operation { get; } = operation;

    /// <summary>Carries out a call: JSON in, JSON out.</summary>
    /// <exception cref="ServiceException">The service refuses.</exception>
    public abstract byte[] Execute(ReadOnlySpan<byte> body, CallContext context);
}

/// <inheritdoc/>
internal sealed class EmulatedOperation<TInput, TOutput>(
    AwsOperation<TInput, TOutput> operation, Func<TInput, CallContext, TOutput> carryOut) : EmulatedOperation(operation)
    where TInput : class, IWireObject
    where TOutput : class, IWireObject, new()
{
    public override byte[] Execute(ReadOnlySpan<byte> body, CallContext context) =>
        carryOut(Read(body), context).ToJson();

    private TInput Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return WireReader.Read(body.IsEmpty ? "{}"u8 : body, operation.ReadInput, keepNulls: true)
                ?? throw new ServiceException(ServiceErrorTypes.Serialization, "The request is null where an object is expected.");
        }
        catch (JsonException failure)
        {
            throw new ServiceException(
                ServiceErrorTypes.Serialization, $"The request is not the JSON that the operation takes (at {failure.Path ?? "its start"}).");
        }
    }
}
