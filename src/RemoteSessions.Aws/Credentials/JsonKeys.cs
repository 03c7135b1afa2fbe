using System.Globalization;
using System.Text.Json;

namespace RemoteSessions.Aws.Credentials;

/// <summary>Reads credentials from JSON objects that programs, files, and metadata services provide.</summary>
internal static class JsonKeys
{
    /// <summary>Returns the credentials in an object, or null if the access key ID or the secret access key is missing.</summary>
    public static SigningKeys? Read(JsonElement element, string id, string secret, string token, string expiration) =>
        Text(element, id) is { Length: > 0 } accessKeyId && Text(element, secret) is { Length: > 0 } secretAccessKey
            ? new SigningKeys(accessKeyId, secretAccessKey, Text(element, token), Time(Text(element, expiration)))
            : null;

    /// <summary>Returns the value of a member, or null if the value isn't a string.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>
    /// Parses a time in the format that AWS uses in credential files and responses. Returns null if the text has another format.
    /// </summary>
    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(
            text?.Replace("UTC", "Z", StringComparison.Ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : null;
}
