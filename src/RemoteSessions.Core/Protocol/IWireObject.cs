using System.Text.Json;

namespace RemoteSessions.Protocol;

/// <summary>A structure of a service API that can write its members as JSON.</summary>
internal interface IWireObject
{
    /// <summary>Writes the members that have a value.</summary>
    void Write(Utf8JsonWriter json);
}
