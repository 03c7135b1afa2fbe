using System.Text.Json;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Protocol;

/// <summary>
/// Reads the JSON structures in the requests and responses of a service, one member at a time. If the type of a member differs from the
/// type in the API model, the reader throws a <see cref="JsonException"/> that contains the path of the member. Generated code calls this
/// type directly, because serialization based on metadata compiles many methods at run time.
/// </summary>
internal ref struct WireReader
{
    private readonly bool _keepNulls;
    private Utf8JsonReader _json;

    private WireReader(ReadOnlySpan<byte> json, bool keepNulls)
    {
        _json = new Utf8JsonReader(json);
        _keepNulls = keepNulls;
    }

    /// <summary>Reads one structure. Returns null if the JSON value is null.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="read">Reads the structure.</param>
    /// <param name="keepNulls">
    /// Indicates whether the reader keeps null values in lists and maps. The emulator needs the null values to validate requests. Clients
    /// don't set this parameter, so the reader omits null values in responses.
    /// </param>
    /// <exception cref="JsonException">The JSON doesn't match the structure.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> json, WireRead<T> read, bool keepNulls = false) where T : class
    {
        var reader = new WireReader(json, keepNulls);
        try
        {
            var value = reader.Object(read);
            // If the structure is followed by other data, the next read throws an exception.
            reader._json.Read();
            return value;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // For text that isn't valid Unicode, the JSON reader throws an InvalidOperationException.
            throw new JsonException(failure.Message, WirePath.At(json, reader._json.TokenStartIndex), null, null, failure);
        }
    }

    /// <summary>Moves to the name of the next member. Returns false if the structure has no more members.</summary>
    public bool NextMember() => _json.Read() && _json.TokenType == JsonTokenType.PropertyName;

    /// <summary>Returns whether the current member has the specified name.</summary>
    public readonly bool Is(ReadOnlySpan<byte> name) => _json.ValueTextEquals(name);

    /// <summary>Skips the value of a member that isn't in the API models of this module.</summary>
    public void Skip() => _json.Skip();

    public string? Text() => HasValue() ? CurrentText() : null;

    public int? Integer() => HasValue() ? CurrentInteger() : null;

    public long? Long() => !HasValue() ? null
        : _json.TokenType == JsonTokenType.Number && _json.TryGetInt64(out var number) ? number : throw Unexpected();

    public double? Number() => !HasValue() ? null
        : _json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out var number) ? number : throw Unexpected();

    public bool? Flag() => !HasValue() ? null
        : _json.TokenType is JsonTokenType.True or JsonTokenType.False ? _json.GetBoolean() : throw Unexpected();

    public DateTimeOffset? Time() => !HasValue() ? null
        : _json.TokenType == JsonTokenType.Number && _json.TryGetDecimal(out var seconds) && EpochSeconds.ToTime(seconds) is { } time ? time
        : throw Unexpected();

    public T? Object<T>(WireRead<T> read) where T : class => HasValue() ? CurrentObject(read) : null;

    public IReadOnlyList<T>? List<T>(WireRead<T> read) where T : class
    {
        if (!HasValue(JsonTokenType.StartArray))
            return null;
        var items = new List<T>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType != JsonTokenType.Null)
                items.Add(CurrentObject(read));
            else if (_keepNulls)
                items.Add(null!);
        }

        return items;
    }

    public IReadOnlyList<string>? Texts()
    {
        if (!HasValue(JsonTokenType.StartArray))
            return null;
        var items = new List<string>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType != JsonTokenType.Null)
                items.Add(CurrentText());
            else if (_keepNulls)
                items.Add(null!);
        }

        return items;
    }

    public IReadOnlyDictionary<string, string>? TextMap()
    {
        if (!HasValue(JsonTokenType.StartObject))
            return null;
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        while (NextMember())
        {
            var key = _json.GetString()!;
            if (HasValue())
                entries[key] = CurrentText();
            else if (_keepNulls)
                entries[key] = null!;
        }

        return entries;
    }

    public IReadOnlyDictionary<string, int>? IntegerMap()
    {
        if (!HasValue(JsonTokenType.StartObject))
            return null;
        var entries = new Dictionary<string, int>(StringComparer.Ordinal);
        while (NextMember())
        {
            var key = _json.GetString()!;
            if (HasValue())
                entries[key] = CurrentInteger();
        }

        return entries;
    }

    private bool HasValue() => _json.Read() && _json.TokenType != JsonTokenType.Null;

    private bool HasValue(JsonTokenType type) => HasValue() && (_json.TokenType == type ? true : throw Unexpected());

    private readonly string CurrentText() => _json.TokenType == JsonTokenType.String ? _json.GetString()! : throw Unexpected();

    private readonly int CurrentInteger() =>
        _json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out var number) ? number : throw Unexpected();

    private T CurrentObject<T>(WireRead<T> read) where T : class =>
        _json.TokenType == JsonTokenType.StartObject ? read(ref this) : throw Unexpected();

    private readonly JsonException Unexpected() => new(CoreMessages.UnexpectedJson($"{_json.TokenType}"));
}
