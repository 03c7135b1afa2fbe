using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Protocol;

internal static class AwsTransportExtensions
{
    /// <summary>
    /// Sends a typed input and reads a typed response. If the response body is empty, this method returns an empty output object.
    /// </summary>
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

    /// <summary>
    /// Sends a typed input and returns the member of the response that contains the resource. If the response doesn't contain this member,
    /// an error occurs.
    /// </summary>
    public static async Task<TMember> SendAsync<TInput, TOutput, TMember>(
        this IAwsTransport transport, AwsOperation<TInput, TOutput> operation, TInput input, Func<TOutput, TMember?> member,
        CancellationToken cancellationToken)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new()
        where TMember : class =>
        member(await transport.SendAsync(operation, input, cancellationToken).ConfigureAwait(false))
        ?? throw UncertainOutcome.Incomplete(operation);

    /// <summary>
    /// Sends an input as JSON and returns the response as JSON. If the response body is empty, this method returns an empty JSON object.
    /// </summary>
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
        UncertainOutcome.Unreadable(operation, CoreMessages.UndocumentedResponse($"{operation}", failure?.Path), failure);
}
