using System.Text.Json;

namespace RemoteSessions.Protocol;

/// <summary>The response of an operation that returns no data.</summary>
internal sealed record EmptyResponse : IWireObject
{
    public static EmptyResponse Read(ref WireReader json)
    {
        while (json.NextMember())
            json.Skip();
        return new EmptyResponse();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteEndObject();
    }
}
