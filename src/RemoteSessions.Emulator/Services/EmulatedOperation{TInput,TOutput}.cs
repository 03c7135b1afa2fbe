using System.Text.Json;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Services;

/// <inheritdoc/>
internal sealed class EmulatedOperation<TInput, TOutput>(
    AwsOperation<TInput, TOutput> operation, IReadOnlyList<string> errors, Func<TInput, CallContext, TOutput> carryOut)
    : EmulatedOperation(operation, errors)
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
                ?? throw new ServiceException(ServiceErrorTypes.Serialization, EmulatorMessages.NullRequest);
        }
        catch (JsonException failure)
        {
            throw new ServiceException(
                ServiceErrorTypes.Serialization,
                EmulatorMessages.InvalidJson(failure.Path));
        }
    }
}
