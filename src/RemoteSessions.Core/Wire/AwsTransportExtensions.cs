using System.Text.Json;

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
            throw new AwsServiceException(
                new ServiceError(
                    ErrorIds.UnreadableResponse,
                    $"The answer to {operation} is not the JSON that the service documents (at {failure.Path ?? "its start"})."),
                failure);
        }
    }
}
