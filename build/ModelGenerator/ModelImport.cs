using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RemoteSessions.ModelGenerator;

/// <summary>
/// Reduces an AWS service model to the parts that the project needs. The reduced model is sorted and contains no documentation.
/// </summary>
internal static class ModelImport
{
    private static readonly string[] ShapeFacts = [
        "type", "required", "member", "key", "value", "enum", "min", "max", "pattern", "exception",
    ];
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Trim(string model, string source)
    {
        var root = JsonNode.Parse(model)!;
        return $"{{\n  \"source\": {Line($"{source}, API version {root["metadata"]!["apiVersion"]}")},\n"
            + $"{Section("operations", root["operations"]!.AsObject(), Operation)},\n"
            + $"{Section("shapes", root["shapes"]!.AsObject(), Shape)}\n}}\n";
    }

    private static string Section(string name, JsonObject entries, Func<JsonObject, string> write)
    {
        var lines = entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"    \"{entry.Key}\": {write(entry.Value!.AsObject())}");
        return $"  \"{name}\": {{\n{string.Join(",\n", lines)}\n  }}";
    }

    private static string Operation(JsonObject operation)
    {
        var trimmed = new JsonObject
        { ["input"] = operation["input"]?["shape"]?.DeepClone(), ["output"] = operation["output"]?["shape"]?.DeepClone() };
        if (operation["errors"] is JsonArray errors)
            trimmed["errors"] = new JsonArray([.. errors.Select(error => error!["shape"]!.DeepClone())]);
        return Line(trimmed);
    }

    // Each member of a structure is on its own line, so that the diff of a later import shows which members AWS has added.
    private static string Shape(JsonObject shape)
    {
        var trimmed = new JsonObject();
        foreach (var fact in ShapeFacts.Where(shape.ContainsKey))
            trimmed[fact] = fact is "member" or "key" or "value" ? shape[fact]!["shape"]!.DeepClone() : shape[fact]!.DeepClone();
        if (shape["members"] is not JsonObject { Count: > 0 } members)
            return Line(trimmed);
        var lines = members.Select(member => $"        \"{member.Key}\": {Line(member.Value!["shape"]!)}");
        return $"{Line(trimmed)[..^1]}, \"members\": {{\n{string.Join(",\n", lines)}\n      }}\n    }}";
    }

    private static string Line(JsonNode node) =>
        node.ToJsonString(OneLine).Replace("\":", "\": ", StringComparison.Ordinal).Replace("\",\"", "\", \"", StringComparison.Ordinal);

    private static string Line(string value) => JsonSerializer.Serialize(value, OneLine);
}
