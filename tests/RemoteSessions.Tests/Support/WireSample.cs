using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;
using RemoteSessions.Protocol;

namespace RemoteSessions.Tests.Support;

/// <summary>Creates messages in which every member of the message type has a value. The members are found by reflection.</summary>
internal static class WireSample
{
    /// <summary>Creates a message. Each list in the message has one item, and the message has no page token.</summary>
    /// <param name="type">The message type.</param>
    /// <param name="text">A function that takes the name of a string member of the message and returns the value for this member.</param>
    public static JsonObject Of(Type type, Func<string, string> text) => JsonNode.Parse(Filled(type, text).ToJson())!.AsObject();

    /// <summary>Returns the parent, the key or index, and the path of each member and each list item in a JSON message.</summary>
    public static IEnumerable<(JsonNode Parent, object Key, string Path)> Nodes(JsonNode message)
    {
        switch (message)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    yield return (members, name, $"{members.GetPath()}.{name}");
                    foreach (var below in value is null ? [] : Nodes(value))
                        yield return below;
                }

                break;
            case JsonArray items:
                for (var index = 0; index < items.Count; index++)
                {
                    yield return (items, index, $"{items.GetPath()}[{index}]");
                    foreach (var below in items[index] is { } item ? Nodes(item) : [])
                        yield return below;
                }

                break;
        }
    }

    /// <summary>Returns a node.</summary>
    public static JsonNode? Get(JsonNode parent, object key) => parent is JsonArray items ? items[(int)key] : parent[(string)key];

    /// <summary>Replaces a node.</summary>
    public static void Set(JsonNode parent, object key, JsonNode? value)
    {
        if (parent is JsonArray items)
            items[(int)key] = value;
        else
            parent[(string)key] = value;
    }

    private static IWireObject Filled(Type type, Func<string, string> text)
    {
        var filled = (IWireObject)Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.Name != "NextToken"))
            property.SetValue(
                filled, Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, property.Name, text));
        return filled;
    }

    private static object Value(Type type, string name, Func<string, string> text)
    {
        if (type == typeof(string))
            return text(name);
        if (type == typeof(bool))
            return true;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.FromUnixTimeSeconds(1700000000);
        if (type.IsAssignableTo(typeof(IWireObject)))
            return Filled(type, text);
        if (!type.IsGenericType)
            return Convert.ChangeType(1700000000, type, CultureInfo.InvariantCulture);
        var parts = type.GetGenericArguments();
        if (parts.Length == 1)
        {
            var items = Array.CreateInstance(parts[0], 1);
            items.SetValue(Value(parts[0], name, text), 0);
            return items;
        }

        var entries = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(parts))!;
        entries["key"] = Value(parts[1], name, text);
        return entries;
    }
}
