using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Endpoints;

/// <summary>
/// Handles the requests that control the standalone emulator: requests that inject faults, return call counts, or advance the clock. These
/// requests don't require a signature.
/// </summary>
internal sealed class ControlEndpoint(FaultQueue faults, CallCounts calls, EmulatorClock clock, HttpLimits limits)
{
    public const string Prefix = "/_emulator/";

    public async Task<HttpResponse> RespondAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        // A web page in a browser could also send requests to this port, so requests with an Origin header are rejected. Browsers add the
        // Origin header, but command-line tools such as curl don't.
        if (request.Headers.Has("Origin"))
            return JsonResponses.Error(403, "Forbidden", EmulatorMessages.NotFromWebPages);
        var body = await request.Body.ReadAllAsync(limits.CallBytes, cancellationToken).ConfigureAwait(false);
        try
        {
            return (request.Method, request.Path[Prefix.Length..]) switch
            {
                ("GET", "calls") => Json(new JsonObject(calls.Snapshot()
                    .Select(call => KeyValuePair.Create(call.Key, (JsonNode?)call.Value)))),
                ("GET", "faults") => Json(new JsonObject(Fault.All.Select(fault =>
                    KeyValuePair.Create(fault.Name, (JsonNode?)fault.Meaning)))),
                ("POST", "faults") => Inject(Parse(body)),
                ("GET", "clock") => Now(),
                ("POST", "clock") => Advance(Parse(body)),
                (_, "calls" or "faults" or "clock") =>
                    JsonResponses.Error(405, "MethodNotAllowed", EmulatorMessages.MethodNotAllowed(request.Path, request.Method)),
                _ => JsonResponses.Error(404, "NotFound", EmulatorMessages.ControlPathNotFound(request.Path, Prefix)),
            };
        }
        catch (Exception failure) when (failure is ArgumentException or JsonException or InvalidOperationException or FormatException)
        {
            return JsonResponses.Error(400, "BadRequest", failure.Message);
        }
    }

    private HttpResponse Inject(JsonObject input)
    {
        faults.Inject(
            (string?)input["name"] ?? throw new ArgumentException(EmulatorMessages.NameMissing),
            (string?)input["operation"],
            (int?)input["count"] ?? 1);
        return Json([]);
    }

    private HttpResponse Advance(JsonObject input)
    {
        var seconds = (double?)input["advanceSeconds"] ?? throw new ArgumentException(EmulatorMessages.SecondsMissing);
        if (!(Math.Abs(seconds) < 1e9))
            throw new ArgumentException(EmulatorMessages.SecondsOutOfRange);
        clock.Advance(TimeSpan.FromSeconds(seconds));
        return Now();
    }

    private HttpResponse Now() => Json(new JsonObject { ["now"] = clock.GetUtcNow(), ["timeScale"] = clock.TimeScale });

    private static JsonObject Parse(ReadOnlyMemory<byte> body) =>
        JsonNode.Parse(body.Span) as JsonObject ?? throw new ArgumentException(EmulatorMessages.NotAJsonObject);

    private static HttpResponse Json(JsonObject body) =>
        new(200) { ContentType = "application/json", Body = Encoding.UTF8.GetBytes(body.ToJsonString()) };
}
