using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Faults;

/// <summary>What the faults send that send something of their own.</summary>
internal static class FaultAnswers
{
    private const int HugeBytes = 50 * 1024 * 1024;

    /// <summary>The answer of a fault that leaves the work undone; null for the others.</summary>
    public static HttpAnswer? BeforeWork(Fault? fault, string messageMember = "message") => fault switch
    {
        { Error: { } error } => JsonAnswers.Error(400, error.Type, error.Message, messageMember),
        _ when fault == Fault.Throttle => JsonAnswers.Error(400, ServiceErrorTypes.Throttling, "Rate exceeded"),
        _ when fault == Fault.InternalError =>
            JsonAnswers.Error(500, "InternalFailure", "The request processing has failed because of an unknown error."),
        _ when fault == Fault.ServiceUnavailable =>
            JsonAnswers.Error(503, "ServiceUnavailable", "The request has failed due to a temporary failure of the server."),
        _ when fault == Fault.ExpiredToken =>
            JsonAnswers.Error(403, ServiceErrorTypes.ExpiredToken, "The security token included in the request is expired"),
        _ when fault == Fault.HtmlError => HttpAnswer.Text(502, "text/html",
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"),
        _ when fault == Fault.DropConnection => HttpAnswer.Dropped,
        _ when fault == Fault.HugeBody => Huge(),
        _ => null,
    };

    /// <summary>What becomes of the answer when the work is done.</summary>
    public static async Task<HttpAnswer> AfterWorkAsync(
        Fault? fault, HttpAnswer answer, TimeSpan slow, CancellationToken stopping)
    {
        if (fault == Fault.LoseAnswer)
            return HttpAnswer.Dropped;
        if (fault == Fault.CutBody)
            return answer with { End = AnswerEnd.Cut };
        if (fault == Fault.UnknownStatus && answer.Status == 200)
            return answer with { Body = Replace(answer.Body, ["status", "State", "Status"], "HIBERNATING") };
        if (fault == Fault.UnknownType && answer.Status == 200)
            return answer with { Body = Replace(answer.Body, ["type", "Type"], "APPIUM_SERVER_LOG_OUTPUT") };
        if (fault == Fault.SlowAnswer)
            await Task.Delay(slow, stopping).ConfigureAwait(false);
        return answer;
    }

    private static HttpAnswer Huge() => new(200)
    {
        ContentType = JsonAnswers.ContentType,
        StreamedLength = HugeBytes,
        WriteBody = async (stream, cancellationToken) =>
        {
            var opening = "{\"filler\":\""u8.ToArray();
            var closing = "\"}"u8.ToArray();
            var piece = new byte[64 * 1024];
            Array.Fill(piece, (byte)'x');
            await stream.WriteAsync(opening, cancellationToken).ConfigureAwait(false);
            for (var left = HugeBytes - opening.Length - closing.Length; left > 0; left -= piece.Length)
                await stream.WriteAsync(piece.AsMemory(0, Math.Min(left, piece.Length)), cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(closing, cancellationToken).ConfigureAwait(false);
        },
    };

    private static byte[] Replace(ReadOnlyMemory<byte> body, string[] names, string text)
    {
        var node = JsonNode.Parse(body.Span);
        Replace(node, names, text);
        return System.Text.Encoding.UTF8.GetBytes(node?.ToJsonString() ?? "{}");
    }

    private static void Replace(JsonNode? node, string[] names, string text)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
                Replace(item, names, text);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (value is JsonValue && names.Contains(name))
                    members[name] = text;
                else
                    Replace(value, names, text);
            }
        }
    }
}
