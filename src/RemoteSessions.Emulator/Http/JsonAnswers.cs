using System.Collections.ObjectModel;
using System.Text.Json;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.Http;

/// <summary>Answers in AWS JSON 1.1.</summary>
internal static class JsonAnswers
{
    public const string ContentType = "application/x-amz-json-1.1";

    public static HttpAnswer Ok(ReadOnlyMemory<byte> body) => new(200) { ContentType = ContentType, Body = body };

    public static HttpAnswer Error(ServiceException failure, string messageMember = "message") =>
        Error(failure.Status, failure.Type, failure.Message, messageMember, failure.Members);

    /// <summary>An error: its type stands in the body for some clients and in a header for others.</summary>
    public static HttpAnswer Error(
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

        return new HttpAnswer(status) { ContentType = ContentType, Body = body.ToArray() }.WithHeader("x-amzn-errortype", type);
    }
}
