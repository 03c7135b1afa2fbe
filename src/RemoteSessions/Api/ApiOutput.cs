using System.Management.Automation;
using System.Text.Json;
using RemoteSessions.Api;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Api;

/// <summary>
/// Converts a response to PowerShell objects: lists become arrays, times are converted to local time, and numbers are converted to long or
/// double.
/// </summary>
internal static class ApiOutput
{
    /// <summary>
    /// Converts a response, or one item of a list in the response, to a PowerShell object, and adds the Region and profile. Text and
    /// numbers in a list are returned unchanged.
    /// </summary>
    public static object? From(JsonElement value, string member, ApiTimes times, ResourceOrigin origin)
    {
        var made = Value(value, "", member, times);
        Remember(made, origin);
        if (made is not PSObject item)
            return made;
        Add(item, nameof(AwsResource.Region), origin.Region);
        Add(item, nameof(AwsResource.ProfileName), origin.ProfileName);
        return item;

        // If the response already contains a property with this name, the property isn't replaced.
        static void Add(PSObject item, string name, string? value)
        {
            if (item.Properties[name] is null)
                item.Properties.Add(new PSNoteProperty(name, value));
        }
    }

    // Nested objects can also be piped, so the module also stores their origin.
    private static void Remember(object? value, ResourceOrigin origin)
    {
        if (value is object?[] items)
        {
            foreach (var item in items)
                Remember(item, origin);
        }
        else if (value is PSObject made)
        {
            RowOrigins.Add(made, origin);
            foreach (var property in made.Properties)
                Remember(property.Value, origin);
        }
    }

    private static object? Value(JsonElement value, string parent, string member, ApiTimes times) => value.ValueKind switch
    {
        JsonValueKind.Object => Object(value, member, times),
        JsonValueKind.Array => value.EnumerateArray().Select(item => Value(item, parent, member, times)).ToArray(),
        JsonValueKind.Number when times.Contains(parent, member) && value.TryGetDecimal(out var seconds)
            && EpochSeconds.ToTime(seconds) is { } time =>
            time.LocalDateTime,
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => value.GetString(),
    };

    private static PSObject Object(JsonElement value, string parent, ApiTimes times)
    {
        var made = new PSObject();
        foreach (var property in value.EnumerateObject())
        {
            // The names of PowerShell properties can't be empty and aren't case-sensitive. If the keys of a map differ only in case, the
            // last key is kept.
            if (property.Name.Length > 0)
                Set(made, property.Name, Value(property.Value, parent, property.Name, times));
        }

        return made;
    }

    private static void Set(PSObject item, string name, object? value)
    {
        if (item.Properties[name] is { } there)
            there.Value = value;
        else
            item.Properties.Add(new PSNoteProperty(name, value));
    }
}
