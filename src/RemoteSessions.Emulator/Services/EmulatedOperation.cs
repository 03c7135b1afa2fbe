using System.Text.Json;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Wire;

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
    where TInput : class
    where TOutput : class, new()
{
    public override byte[] Execute(ReadOnlySpan<byte> body, CallContext context) =>
        JsonSerializer.SerializeToUtf8Bytes(carryOut(Read(body), context), operation.Output);

    private TInput Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.IsEmpty ? "{}"u8 : body, operation.Input)
                ?? throw new ServiceException("SerializationException", "The request is null where an object is expected.");
        }
        catch (JsonException failure)
        {
            throw new ServiceException(
                "SerializationException", $"The request is not the JSON that the operation takes (at {failure.Path ?? "its start"}).");
        }
    }
}
