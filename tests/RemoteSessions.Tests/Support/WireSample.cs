using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RemoteSessions.Tests.Support;

/// <summary>Messages in which each member of a type of the wire has a value, made by reflection.</summary>
internal static class WireSample
{
    /// <summary>The message. A list has one item, and there is no further page.</summary>
    /// <param name="type">The type.</param>
    /// <param name="text">The text of a member.</param>
    public static JsonObject Of(JsonTypeInfo type, Func<string, string> text) => (JsonObject)Value(type, "", text)!;

    /// <summary>The nodes of a message, each with its parent, and where it is.</summary>
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

    /// <summary>A node.</summary>
    public static JsonNode? Get(JsonNode parent, object key) => parent is JsonArray items ? items[(int)key] : parent[(string)key];

    /// <summary>Puts a value in place of a node.</summary>
    public static void Set(JsonNode parent, object key, JsonNode? value)
    {
        if (parent is JsonArray items)
            items[(int)key] = value;
        else
            parent[(string)key] = value;
    }

    private static JsonNode? Value(JsonTypeInfo type, string name, Func<string, string> text)
    {
        var plain = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return type.Kind switch
        {
            JsonTypeInfoKind.Object => new JsonObject(
                from member in type.Properties
                where !member.Name.Equals("nextToken", StringComparison.OrdinalIgnoreCase)
                select KeyValuePair.Create(member.Name, Value(type.Options.GetTypeInfo(member.PropertyType), member.Name, text))),
            JsonTypeInfoKind.Enumerable => new JsonArray(Value(type.Options.GetTypeInfo(type.ElementType!), name, text)),
            JsonTypeInfoKind.Dictionary => new JsonObject { ["key"] = Value(type.Options.GetTypeInfo(type.ElementType!), name, text) },
            _ when plain == typeof(string) => text(name),
            _ when plain == typeof(bool) => true,
            _ => 1700000000,
        };
    }
}
