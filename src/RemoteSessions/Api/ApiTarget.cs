using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Api;

/// <summary>
/// Describes the target of a change for prompts and -WhatIf: the names, IDs, and ARNs in the input, except secure strings.
/// </summary>
internal static class ApiTarget
{
    private const int MostValues = 20;

    private static readonly string[] Endings = ["Name", "Names", "Id", "Ids", "Arn", "Arns"];

    /// <summary>
    /// Returns the names, IDs, and ARNs in the input, preceded by a colon, such as ": Name=prod-apps". If the input contains none of them,
    /// the method returns an empty string.
    /// </summary>
    public static string Describe(JsonObject input)
    {
        var members = In(input, "").GroupBy(member => member.Name, member => member.Value)
            .Select(member => $"{member.Key}={Values([.. member])}")
            .ToList();
        return members.Count == 0 ? "" : $": {string.Join(", ", members)}";
    }

    private static string Values(List<string> values)
    {
        var shown = string.Join(';', values.Take(MostValues));
        return values.Count > MostValues ? CommandMessages.MoreValues(shown, values.Count - MostValues) : shown;
    }

    private static IEnumerable<(string Name, string Value)> In(JsonNode? node, string name) => node switch
    {
        JsonObject members => members.SelectMany(member => In(member.Value, member.Key)),
        JsonArray items => items.SelectMany(item => In(item, name)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && Identifies(name) && !ApiValue.IsSecret(value) =>
            [(name, value.GetValue<string>())],
        _ => [],
    };

    // In the Device Farm API, the names of members begin with a lowercase letter.
    private static bool Identifies(string name) =>
        Array.Exists(
            Endings, ending => name.EndsWith(ending, StringComparison.Ordinal) || name.Equals(ending, StringComparison.OrdinalIgnoreCase));
}
