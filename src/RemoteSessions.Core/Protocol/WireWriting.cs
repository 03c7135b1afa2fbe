using System.Globalization;
using System.Text.Json;

namespace RemoteSessions.Protocol;

/// <summary>Serializes the structures of the service APIs to JSON. Members without a value are omitted.</summary>
internal static class WireWriting
{
    /// <summary>Returns the structure as JSON.</summary>
    public static byte[] ToJson(this IWireObject value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            value.Write(json);
        return stream.ToArray();
    }

    public static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    public static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    public static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    public static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
    }

    public static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
            json.WriteBoolean(name, flag);
    }

    public static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is not { } time)
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(EpochSeconds.From(time).ToString("0.###", CultureInfo.InvariantCulture));
    }

    public static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IWireObject? value)
    {
        if (value is null)
            return;
        json.WritePropertyName(name);
        value.Write(json);
    }

    public static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<IWireObject>? items)
    {
        if (items is null)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
            item.Write(json);
        json.WriteEndArray();
    }

    public static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string>? items)
    {
        if (items is null)
            return;
        json.WriteStartArray(name);
        foreach (var item in items)
            json.WriteStringValue(item);
        json.WriteEndArray();
    }

    public static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string>? entries)
    {
        if (entries is null)
            return;
        json.WriteStartObject(name);
        foreach (var (key, value) in entries)
            json.WriteString(key, value);
        json.WriteEndObject();
    }

    public static void Member(this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, int>? entries)
    {
        if (entries is null)
            return;
        json.WriteStartObject(name);
        foreach (var (key, value) in entries)
            json.WriteNumber(key, value);
        json.WriteEndObject();
    }
}
