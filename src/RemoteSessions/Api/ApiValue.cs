using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security;
using System.Text.Json.Nodes;
using RemoteSessions.Api;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.Api;

/// <summary>
/// Converts PowerShell values to JSON. A value that can't be converted causes an <see cref="ArgumentException"/> that doesn't contain the
/// value.
/// </summary>
internal static class ApiValue
{
    private const int MostLevels = 32;

    private static readonly ConditionalWeakTable<JsonNode, SecureString> Secrets = [];

    /// <summary>Indicates whether a value was created from a secure string, so that it must not be displayed.</summary>
    public static bool IsSecret(JsonNode value) => Secrets.TryGetValue(value, out _);

    /// <summary>
    /// Converts a value to JSON for the specified member of an operation's input. If the member requires a list, a single value is
    /// converted to a list. If necessary, the value is converted to the type that the member requires. Returns null if there is no value.
    /// </summary>
    public static JsonNode? Node(object? value, ApiMember member)
    {
        var bare = Bare(value);
        if (!member.IsList)
            return Scalar(bare, member.Type);
        if (bare is null)
            return null;
        return new JsonArray([.. Items(bare).Select(item => Scalar(Bare(item), member.Type))]);
    }

    /// <summary>Converts a value to JSON without type information from the API model. Returns null if there is no value.</summary>
    public static JsonNode? Node(object? value) => Node(Bare(value), MostLevels);

    /// <summary>Unwraps a PSObject, unless it wraps a custom object.</summary>
    public static object? Bare(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    // If the value is a list, returns its items. Otherwise, returns the value as the only item.
    private static IEnumerable<object?> Items(object bare) =>
        bare is IEnumerable list and not (string or IDictionary) ? list.Cast<object?>() : [bare];

    private static JsonNode? Scalar(object? bare, ApiType type)
    {
        // An empty CSV cell counts as not specified, because it contains neither a number nor a time.
        if (bare is null || (type != ApiType.Text && bare is string text && string.IsNullOrWhiteSpace(text)))
            return null;
        var invariant = CultureInfo.InvariantCulture;
        var node = Node(bare, MostLevels);
        var kind = node?.GetValueKind().ToString() ?? "";
        return (type, bare, kind) switch
        {
            (ApiType.Text, DateTime or DateTimeOffset, _) => JsonValue.Create(Time(bare).ToString("o", invariant)),
            (ApiType.Text, _, "Number") => JsonValue.Create(node!.ToJsonString()),
            (ApiType.Text, _, "String") => node,
            (ApiType.Integer, string digits, _) when long.TryParse(digits, NumberStyles.Integer, invariant, out var whole) =>
                JsonValue.Create(whole),
            (ApiType.Integer, _, "Number") when bare is not (DateTime or DateTimeOffset) && IsWhole(bare, out var whole) =>
                JsonValue.Create(whole),
            (ApiType.Number, string digits, _) when decimal.TryParse(digits, NumberStyles.Float, invariant, out var number) =>
                JsonValue.Create(number),
            (ApiType.Number, _, "Number") when bare is not (DateTime or DateTimeOffset) => node,
            (ApiType.Time, string date, _) when DateTimeOffset.TryParse(date, invariant, DateTimeStyles.AssumeLocal, out var time) =>
                JsonValue.Create(EpochSeconds.From(time)),
            (ApiType.Time, _, "Number") => node,
            (ApiType.Boolean, string word, _) when bool.TryParse(word, out var truth) => JsonValue.Create(truth),
            (ApiType.Boolean, _, "True" or "False") => node,
            (ApiType.Object or ApiType.Map, _, "Object") => node,
            _ => throw new ArgumentException(
                CommandMessages.ValueOfType(bare is PSObject ? CommandMessages.CustomObject : bare.GetType().Name)),
        };
    }

    private static JsonNode? Node(object? bare, int levels)
    {
        if (levels == 0)
            throw new ArgumentException(CommandMessages.TooManyLevels(MostLevels));
        return bare switch
        {
            null => null,
            string or char or Guid or Enum or Version => JsonValue.Create(bare.ToString()),
            Uri address => JsonValue.Create(address.OriginalString),
            bool truth => JsonValue.Create(truth),
            SwitchParameter given => JsonValue.Create(given.IsPresent),
            sbyte or byte or short or ushort or int or uint or long =>
                JsonValue.Create(Convert.ToInt64(bare, CultureInfo.InvariantCulture)),
            ulong or decimal => JsonValue.Create(Convert.ToDecimal(bare, CultureInfo.InvariantCulture)),
            float or double when double.IsFinite(Convert.ToDouble(bare, CultureInfo.InvariantCulture)) =>
                JsonValue.Create(Convert.ToDouble(bare, CultureInfo.InvariantCulture)),
            DateTime or DateTimeOffset => JsonValue.Create(EpochSeconds.From(Time(bare))),
            byte[] bytes => JsonValue.Create(Convert.ToBase64String(bytes)),
            SecureString secret => Secret(secret),
            IDictionary members => Object(members.Cast<DictionaryEntry>().Select(member => ($"{member.Key}", member.Value)), levels),
            PSObject custom => Object(custom.Properties.Select(property => (property.Name, (object?)property.Value)), levels),
            IEnumerable list => new JsonArray([.. list.Cast<object?>().Select(item => Node(Bare(item), levels - 1))]),
            _ => throw new ArgumentException(CommandMessages.NoJsonValue(bare.GetType().Name)),
        };
    }

    private static JsonValue Secret(SecureString secret)
    {
        var value = JsonValue.Create(new NetworkCredential("", secret).Password);
        Secrets.Add(value, secret);
        return value;
    }

    // Members that are null are omitted.
    private static JsonObject Object(IEnumerable<(string Name, object? Value)> members, int levels)
    {
        var made = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (Node(Bare(value), levels - 1) is { } node)
                made[name] = node;
        }

        return made;
    }

    // Treats a time without a time zone as a local time, as PowerShell does.
    private static DateTimeOffset Time(object bare) => bare is DateTimeOffset time ? time : new DateTimeOffset((DateTime)bare);

    private static bool IsWhole(object bare, out long whole)
    {
        whole = 0;
        var number = bare is float or double ? Convert.ToDouble(bare, CultureInfo.InvariantCulture) : 0;
        if (Math.Abs(number) > long.MaxValue / 2 || number != Math.Floor(number))
            return false;
        try
        {
            var exact = Convert.ToDecimal(bare, CultureInfo.InvariantCulture);
            whole = (long)exact;
            return exact == whole;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
