using System.Text;
using System.Text.Json.Nodes;

namespace RemoteSessions.Tests.Support;

/// <summary>The effect of a fault on a call.</summary>
internal enum Fate
{
    /// <summary>
    /// The service temporarily rejects the call. The caller knows from the error that the call had no effect, and can repeat the call.
    /// </summary>
    Rejected,

    /// <summary>The call fails and has no effect, but the caller can't determine that the call had no effect.</summary>
    Failed,

    /// <summary>The call takes effect, but the caller can't determine whether the call succeeded.</summary>
    Lost,

    /// <summary>The call takes effect, and the response is unusual but readable.</summary>
    Strange,
}

/// <summary>A response from the service.</summary>
internal sealed record ServiceReply(int Status, (string Name, string Value)[] Headers, byte[] Body)
{
    public static implicit operator StubResponse(ServiceReply reply) => StubServer.Bytes(reply.Body, reply.Status, reply.Headers);

    /// <summary>Returns this response with a different body.</summary>
    public ServiceReply With(byte[] body) => this with { Body = body };

    /// <summary>Returns a copy of this response with a changed JSON body.</summary>
    public ServiceReply With(Func<JsonNode, JsonNode> change) =>
        Body.Length == 0 || Body[0] != '{' ? this : With(Encoding.UTF8.GetBytes(change(JsonNode.Parse(Body)!).ToJsonString()));
}

/// <summary>A fault in a service, or in a proxy between the module and the service.</summary>
/// <param name="Name">The name of the fault.</param>
/// <param name="Fate">The effect of the fault on the call.</param>
/// <param name="Answer">The function that creates the faulty response. The argument of this function is the response of the service, or
/// null if the call isn't performed.</param>
internal sealed record ServiceFault(string Name, Fate Fate, Func<ServiceReply, StubResponse> Answer)
{
    /// <summary>Indicates whether the next attempt might succeed.</summary>
    public bool Repeatable => Fate is Fate.Rejected or Fate.Failed || Name is "dropped after" or "cut";

    private static readonly byte[] Html = Encoding.UTF8.GetBytes("<html><body>Sign in to the network</body></html>");
    private static readonly byte[] Deep = Encoding.UTF8.GetBytes("{\"x\":" + new string('[', 10_000) + new string(']', 10_000) + "}");

    /// <summary>The URL in the Location header of a redirect response.</summary>
    public static Uri Elsewhere { get; set; } = new("http://127.0.0.1:1/");

    public static IReadOnlyList<ServiceFault> All { get; } =
    [
        new("throttling", Fate.Rejected, _ => StubServer.Error("ThrottlingException", 400, "Rate exceeded")),
        new("429", Fate.Rejected, _ => StubServer.Bytes([], 429)),
        new("500", Fate.Failed, _ => StubServer.Error("InternalFailure", 500)),
        new("503", Fate.Failed, _ => StubServer.Error("ServiceUnavailable", 503)),
        new("502 with HTML", Fate.Failed, _ => StubServer.Bytes(Html, 502, ("Content-Type", "text/html"))),
        new("403 with HTML", Fate.Failed, _ => StubServer.Bytes(Html, 403, ("Content-Type", "text/html"))),
        new("302", Fate.Failed, _ => StubServer.Bytes([], 302, ("Location", $"{Elsewhere}"))),
        new("307", Fate.Failed, _ => StubServer.Bytes([], 307, ("Location", $"{Elsewhere}"))),
        new("dropped before", Fate.Failed, _ => StubServer.Drop),
        new("dropped after", Fate.Lost, _ => StubServer.Drop),
        new("cut", Fate.Lost, Cut),
        new("200 with HTML", Fate.Lost, _ => StubServer.Bytes(Html, 200, ("Content-Type", "text/html"))),
        new("50 MB", Fate.Lost, _ => Huge),
        new("deep JSON", Fate.Lost, reply => reply.With(Deep)),
        new("cut JSON", Fate.Lost, reply => reply.With(reply.Body[..(reply.Body.Length / 2)])),
        new("wrong types", Fate.Lost, reply => reply.With(WrongTypes)),
        new("JSON null", Fate.Lost, reply => reply.With("null"u8.ToArray())),
        new("empty object", Fate.Strange, reply => reply.With(_ => new JsonObject())),
        new("empty body", Fate.Strange, reply => reply.With([])),
        new("null elements", Fate.Strange, reply => reply.With(NullElements)),
        new("null members", Fate.Strange, reply => reply.With(NullMembers)),
        new("duplicates", Fate.Strange, reply => reply.With(Duplicates)),
        new("slow", Fate.Strange, Slow),
    ];

    private static StubResponse Cut(ServiceReply reply) => async (stream, stopping) =>
    {
        await stream.WriteAsync(
            StubServer.Head(reply.Status, [.. reply.Headers, ("Content-Length", $"{reply.Body.Length + 10}")]), stopping);
        await stream.WriteAsync(reply.Body.AsMemory(0, reply.Body.Length / 2), stopping);
        return false;
    };

    private static StubResponse Slow(ServiceReply reply) => async (stream, stopping) =>
    {
        await stream.WriteAsync(StubServer.Head(reply.Status, [.. reply.Headers, ("Content-Length", $"{reply.Body.Length}")]), stopping);
        foreach (var part in reply.Body.Chunk((reply.Body.Length / 4) + 1))
        {
            await Task.Delay(20, stopping);
            await stream.WriteAsync(part, stopping);
        }

        return true;
    };

    private static StubResponse Huge => async (stream, stopping) =>
    {
        const int Size = 50_000_000;
        var part = new byte[1_000_000];
        Array.Fill(part, (byte)' ');
        await stream.WriteAsync(
            StubServer.Head(200, ("Content-Type", "application/x-amz-json-1.1"), ("Content-Length", $"{Size}")), stopping);
        for (var sent = 0; sent < Size; sent += part.Length)
            await stream.WriteAsync(part, stopping);
        return true;
    };

    private static JsonNode WrongTypes(JsonNode message)
    {
        var values = WireSample.Nodes(message).Where(node => WireSample.Get(node.Parent, node.Key) is JsonValue).ToList();
        foreach (var (parent, key, _) in values)
            WireSample.Set(parent, key, new JsonArray(new JsonArray()));
        return values.Count == 0 ? new JsonArray() : message;
    }

    private static JsonNode NullElements(JsonNode message) => InLists(message, list =>
    {
        list.Insert(0, null);
        list.Add(null);
    });

    private static JsonNode Duplicates(JsonNode message) => InLists(message, list =>
    {
        foreach (var item in list.ToList())
            list.Add(item?.DeepClone());
    });

    private static JsonNode NullMembers(JsonNode message)
    {
        foreach (var (parent, key, _) in WireSample.Nodes(message).ToList())
        {
            if (WireSample.Get(parent, key) is JsonValue)
                WireSample.Set(parent, key, null);
        }

        return message;
    }

    private static JsonNode InLists(JsonNode message, Action<JsonArray> change)
    {
        foreach (var list in WireSample.Nodes(message)
            .Select(node => WireSample.Get(node.Parent, node.Key)).OfType<JsonArray>().Distinct().ToList())
            change(list);
        return message;
    }
}
