using System.Text.Json.Nodes;
using RemoteSessions.Protocol;

namespace RemoteSessions.Conformance;

/// <summary>Determines the members of a structure and their JSON names by serializing an instance whose members all have values.</summary>
internal static class WireMembers
{
    /// <summary>
    /// Returns a JSON object with one property for each member of the structure. For a scalar member, the value of the JSON property is
    /// true. For a member that is a structure, the value is a JSON object with one property for each member of that structure.
    /// </summary>
    public static JsonObject Of(Type structure) => new(JsonNode.Parse(Filled(structure).ToJson())!.AsObject()
        .Select(member => KeyValuePair.Create(member.Key, Member(member.Value))));

    // Maps are empty in this JSON text, so a map is treated as a scalar member.
    private static JsonNode? Member(JsonNode? value) => value switch
    {
        JsonArray items => Member(items[0]),
        JsonObject { Count: > 0 } members =>
            new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Member(member.Value)))),
        _ => JsonValue.Create(true),
    };

    private static IWireObject Filled(Type structure)
    {
        var filled = (IWireObject)Activator.CreateInstance(structure)!;
        foreach (var property in structure.GetProperties())
            property.SetValue(filled, Value(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        return filled;
    }

    private static object Value(Type type)
    {
        if (type == typeof(string))
            return "";
        if (type.IsAssignableTo(typeof(IWireObject)))
            return Filled(type);
        if (!type.IsGenericType)
            return Activator.CreateInstance(type)!;
        var parts = type.GetGenericArguments();
        if (parts.Length == 2)
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(parts))!;
        var items = Array.CreateInstance(parts[0], 1);
        items.SetValue(Value(parts[0]), 0);
        return items;
    }
}
