using System.Globalization;
using System.Text.Json;

namespace RemoteSessions.Protocol;

/// <summary>
/// Finds the JSON path of a position in JSON data by reading the data again. The data is read again only after a failure, so that
/// successful reads remain fast.
/// </summary>
internal static class WirePath
{
    public static string At(ReadOnlySpan<byte> json, long position)
    {
        // The path contains one step for each open structure or list: the name of the member or the number of the item.
        var open = new Stack<(string? Name, int Item)>();
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read() && reader.TokenStartIndex <= position)
                Follow(ref reader, open);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // The result is the JSON path of the position where the invalid JSON begins.
        }

        return "$" + string.Concat(open.Reverse().Select(Step));
    }

    private static void Follow(ref Utf8JsonReader reader, Stack<(string? Name, int Item)> open)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                open.Pop();
                open.Push((reader.GetString(), -1));
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.Pop();
                return;
        }

        if (open.TryPeek(out var parent) && parent.Name is null)
        {
            open.Pop();
            open.Push((null, parent.Item + 1));
        }

        if (reader.TokenType == JsonTokenType.StartObject)
            open.Push(("", -1));
        else if (reader.TokenType == JsonTokenType.StartArray)
            open.Push((null, -1));
    }

    private static string Step((string? Name, int Item) step) => step switch
    {
        (null, < 0) or ("", _) => "",
        (null, var item) => string.Create(CultureInfo.InvariantCulture, $"[{item}]"),
        ({ } name, _) => name.All(char.IsAsciiLetterOrDigit) ? $".{name}" : $"['{name}']",
    };
}
