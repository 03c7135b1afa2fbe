using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RemoteSessions.Wire;

internal static class AwsTransportExtensions
{
    /// <summary>Sends a typed input and reads a typed answer. An empty body is an empty answer.</summary>
    public static async Task<TOutput> SendAsync<TInput, TOutput>(
        this IAwsTransport transport, AwsOperation<TInput, TOutput> operation, TInput input, CancellationToken cancellationToken)
        where TOutput : class, new()
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(input, operation.Input);
        var answer = await transport.SendAsync(operation, body, cancellationToken).ConfigureAwait(false);
        if (answer.Span.Trim(" \t\r\n"u8).IsEmpty)
            return new TOutput();
        try
        {
            return JsonSerializer.Deserialize(answer.Span, operation.Output) ?? new TOutput();
        }
        catch (JsonException failure)
        {
            throw Unreadable(operation, failure);
        }
    }

    /// <summary>Sends an input and reads the answer as it is. An empty body is an empty answer.</summary>
    public static async Task<JsonElement> SendAsync(
        this IAwsTransport transport, AwsOperation operation, JsonObject input, CancellationToken cancellationToken)
    {
        var answer = await transport.SendAsync(operation, Encoding.UTF8.GetBytes(input.ToJsonString()), cancellationToken).ConfigureAwait(false);
        try
        {
            using var document = JsonDocument.Parse(answer.Span.Trim(" \t\r\n"u8).IsEmpty ? "{}"u8.ToArray() : answer);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : throw Unreadable(operation, null);
        }
        catch (JsonException failure)
        {
            throw Unreadable(operation, failure);
        }
    }

    private static AwsServiceException Unreadable(AwsOperation operation, JsonException? failure) => new(
        new ServiceError(
            ErrorIds.UnreadableResponse,
            $"The answer to {operation} is not the JSON that the service documents (at {failure?.Path ?? "its start"})."),
        failure);
}
