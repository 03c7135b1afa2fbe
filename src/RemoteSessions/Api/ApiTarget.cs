using System.Text.Json;
using System.Text.Json.Nodes;

namespace RemoteSessions.Commands.Api;

/// <summary>What a call changes, as a question and -WhatIf name it: the names, ids, and ARNs in its input.</summary>
internal static class ApiTarget
{
    private const int MostValues = 20;

    private static readonly string[] Endings = ["Name", "Names", "Id", "Ids", "Arn", "Arns"];

    /// <summary>Such as ": Name=prod-apps"; empty where the input has none.</summary>
    public static string Describe(JsonObject input)
    {
        var members = In(input, "").GroupBy(member => member.Name, member => member.Value)
            .Select(member =>
                $"{member.Key}={string.Join(';', member.Take(MostValues))}"
                + (member.Count() > MostValues ? $" and {member.Count() - MostValues} more" : ""))
            .ToList();
        return members.Count == 0 ? "" : $": {string.Join(", ", members)}";
    }

    private static IEnumerable<(string Name, string Value)> In(JsonNode? node, string name) => node switch
    {
        JsonObject members => members.SelectMany(member => In(member.Value, member.Key)),
        JsonArray items => items.SelectMany(item => In(item, name)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && Identifies(name) => [(name, value.GetValue<string>())],
        _ => [],
    };

    // Device Farm's members begin with a small letter.
    private static bool Identifies(string name) =>
        Array.Exists(
            Endings, ending => name.EndsWith(ending, StringComparison.Ordinal) || name.Equals(ending, StringComparison.OrdinalIgnoreCase));
}
