using System.Text.Json;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws;

/// <summary>A complete response. Errors are read in all formats that the services use.</summary>
internal sealed class AwsResponse(HttpResponseMessage message, byte[] body)
{
    public byte[] Body { get; } = body;

    public string? RequestId => Header("x-amzn-RequestId");

    /// <summary>Indicates whether the response is from an emulator that doesn't enforce the documented rate limits.</summary>
    public bool HasNoRates => Header(RequestRate.NoneHeader) == RequestRate.None;

    /// <summary>The error in the response, or null if the call succeeded.</summary>
    public ErrorResponse? Failure { get; } = message.IsSuccessStatusCode ? null : ReadFailure(message, body);

    private static ErrorResponse ReadFailure(HttpResponseMessage message, byte[] body)
    {
        string? type = null, text = null;
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                type = Text(document.RootElement, "__type") ?? Text(document.RootElement, "code");
                text = Text(document.RootElement, "message") ?? Text(document.RootElement, "Message");
            }
        }
        catch (JsonException)
        {
            // The response isn't JSON, for example because a proxy or load balancer sent it. However, a header might contain the error
            // type.
        }

        type ??= Header(message, "x-amzn-ErrorType");
        var status = (int)message.StatusCode;
        // The message doesn't quote a response that isn't from the service, because a page from a proxy can contain any text. The message
        // text that the service returned is also escaped here, because PowerShell can display the inner exceptions of an error.
        var (id, reason) = string.IsNullOrEmpty(type)
            ? (ErrorIds.UnreadableResponse, AwsMessages.NotFromAws(status, message.Content.Headers.ContentType?.MediaType, body.Length))
            : (VisibleText.Escape(BareType(type)), VisibleText.Escape(text ?? AwsMessages.NoTextFromService(status)));
        return new ErrorResponse(id, reason, message.StatusCode, Header(message, "x-amzn-RequestId"), message.Headers.Date);
    }

    /// <summary>
    /// Returns the error type without the preceding namespace and the following URL. For example, the method shortens
    /// "com.amazon.x#NotFoundException:http://…" to "NotFoundException".
    /// </summary>
    private static string BareType(string type)
    {
        type = type[(type.IndexOf('#', StringComparison.Ordinal) + 1)..];
        var colon = type.IndexOf(':', StringComparison.Ordinal);
        return (colon < 0 ? type : type[..colon]).Trim();
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Header(HttpResponseMessage message, string name) =>
        message.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    private string? Header(string name) => Header(message, name);
}
