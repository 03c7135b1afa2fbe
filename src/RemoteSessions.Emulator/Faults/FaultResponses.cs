using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Faults;

/// <summary>Creates, changes, delays, or discards responses to simulate faults.</summary>
internal static class FaultResponses
{
    private const int HugeBytes = 50 * 1024 * 1024;

    /// <summary>Returns the response for a fault that prevents the call from taking effect, or null for other faults.</summary>
    public static HttpResponse? BeforeWork(Fault? fault, string messageMember = "message") => fault switch
    {
        { Error: { } error } => JsonResponses.Error(error.Status, error.Type, error.Message, messageMember),
        _ when fault == Fault.Throttle => JsonResponses.Error(400, ServiceErrorTypes.Throttling, EmulatorMessages.RateExceeded),
        _ when fault == Fault.InternalError =>
            JsonResponses.Error(500, "InternalFailure", FaultMessages.InternalErrorMessage),
        _ when fault == Fault.ServiceUnavailable =>
            JsonResponses.Error(503, "ServiceUnavailable", FaultMessages.ServiceUnavailableMessage),
        _ when fault == Fault.ExpiredToken =>
            JsonResponses.Error(403, ServiceErrorTypes.ExpiredToken, EmulatorMessages.ExpiredToken),
        _ when fault == Fault.HtmlError => HttpResponse.Text(502, "text/html",
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>"),
        _ when fault == Fault.DropConnection => HttpResponse.Dropped,
        _ when fault == Fault.HugeBody => Huge(),
        _ => null,
    };

    /// <summary>Changes or discards the response after the call has taken effect.</summary>
    public static async Task<HttpResponse> AfterWorkAsync(
        Fault? fault, HttpResponse response, TimeSpan slow, CancellationToken stopping)
    {
        if (fault == Fault.LoseResponse)
            return HttpResponse.Dropped;
        if (fault == Fault.CutBody)
            return response with { End = ResponseEnd.Cut };
        if (fault == Fault.UnknownStatus && response.Status == 200)
            return response with { Body = Replace(response.Body, ["status", "State", "Status", "StatusCode"], "HIBERNATING") };
        if (fault == Fault.UnknownType && response.Status == 200)
            return response with { Body = Replace(response.Body, ["type", "Type"], "APPIUM_SERVER_LOG_OUTPUT") };
        if (fault == Fault.SlowResponse)
            await Task.Delay(slow, stopping).ConfigureAwait(false);
        return response;
    }

    private static HttpResponse Huge() => new(200)
    {
        ContentType = JsonResponses.ContentType,
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
