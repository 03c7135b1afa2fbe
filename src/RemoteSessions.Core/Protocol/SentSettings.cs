using System.Text.Json;

namespace RemoteSessions.Protocol;

/// <summary>Compares the settings in a request with the settings of the resource that the service returned.</summary>
internal static class SentSettings
{
    /// <summary>
    /// Returns whether a resource has all settings that the request specified. The resource can also have other settings, such as settings
    /// that the service set to default values.
    /// </summary>
    public static bool AreIn(IWireObject sent, IWireObject found)
    {
        using var sentJson = JsonDocument.Parse(sent.ToJson());
        using var foundJson = JsonDocument.Parse(found.ToJson());
        return AreIn(sentJson.RootElement, foundJson.RootElement);
    }

    private static bool AreIn(JsonElement sent, JsonElement found)
    {
        if (sent.ValueKind != found.ValueKind)
            return false;
        return sent.ValueKind switch
        {
            JsonValueKind.Object =>
                sent.EnumerateObject().All(member => found.TryGetProperty(member.Name, out var value) && AreIn(member.Value, value)),
            JsonValueKind.Array => HasAll(sent, found),
            JsonValueKind.String => sent.GetString() == found.GetString(),
            _ => sent.GetRawText() == found.GetRawText(),
        };
    }

    // The service might change the order of the items in a list. The service might also add default items to a list of structures.
    private static bool HasAll(JsonElement sent, JsonElement found) =>
        sent.EnumerateArray().All(item => found.EnumerateArray().Any(other => AreIn(item, other)))
        && (found.GetArrayLength() == sent.GetArrayLength() || found.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object));
}
