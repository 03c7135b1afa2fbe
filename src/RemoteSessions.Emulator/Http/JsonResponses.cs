using System.Collections.ObjectModel;
using System.Text.Json;

namespace RemoteSessions.Emulator.Http;

/// <summary>Creates responses in the AWS JSON 1.1 protocol.</summary>
internal static class JsonResponses
{
    public const string ContentType = "application/x-amz-json-1.1";

    public static HttpResponse Ok(ReadOnlyMemory<byte> body) => new(200) { ContentType = ContentType, Body = body };

    /// <summary>
    /// Creates an error response. Some clients read the error type from the body, but other clients read it from a header.
    /// </summary>
    public static HttpResponse Error(
        int status, string type, string message, string messageMember = "message", IReadOnlyDictionary<string, string>? members = null)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("__type", type);
            json.WriteString(messageMember, message);
            foreach (var (name, value) in members ?? ReadOnlyDictionary<string, string>.Empty)
                json.WriteString(name, value);
            json.WriteEndObject();
        }

        return new HttpResponse(status) { ContentType = ContentType, Body = body.ToArray() }.WithHeader("x-amzn-errortype", type);
    }
}
