using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Protocol;

internal static class AwsTransportExtensions
{
    /// <summary>Sends a typed input and reads a typed response. An empty body is an empty response.</summary>
    public static async Task<TOutput> SendAsync<TInput, TOutput>(
        this IAwsTransport transport, AwsOperation<TInput, TOutput> operation, TInput input, CancellationToken cancellationToken)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new()
    {
        var response = await transport.SendAsync(operation, input.ToJson(), cancellationToken).ConfigureAwait(false);
        if (IsBlank(response))
            return new TOutput();
        try
        {
            return WireReader.Read(response, operation.ReadOutput) ?? throw Undocumented(operation, null);
        }
        catch (JsonException failure)
        {
            throw Undocumented(operation, failure);
        }
    }

    /// <summary>Sends a typed input and reads the one thing that the response is about. A response without it can't be used.</summary>
    public static async Task<TMember> SendAsync<TInput, TOutput, TMember>(
        this IAwsTransport transport, AwsOperation<TInput, TOutput> operation, TInput input, Func<TOutput, TMember?> member,
        CancellationToken cancellationToken)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new()
        where TMember : class =>
        member(await transport.SendAsync(operation, input, cancellationToken).ConfigureAwait(false))
        ?? throw UncertainOutcome.Unreadable(operation, "is incomplete");

    /// <summary>Sends an input and reads the response as it is. An empty body is an empty response.</summary>
    public static async Task<JsonElement> SendAsync(
        this IAwsTransport transport, AwsOperation operation, JsonObject input, CancellationToken cancellationToken)
    {
        var response = await transport.SendAsync(operation, Encoding.UTF8.GetBytes(input.ToJsonString()), cancellationToken)
            .ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(IsBlank(response) ? "{}"u8.ToArray() : response);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw Undocumented(operation, null);
        }
        catch (JsonException failure)
        {
            throw Undocumented(operation, failure);
        }
    }

    private static bool IsBlank(byte[] response)
    {
        foreach (var letter in response)
        {
            if (letter is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return false;
        }

        return true;
    }

    private static AwsServiceException Undocumented(AwsOperation operation, JsonException? failure) =>
        UncertainOutcome.Unreadable(operation, $"is not the JSON that the service documents (at {failure?.Path ?? "its start"})", failure);
}
