using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Finds rows with several columns for the same setting, such as ComputeTypeName and its alias ComputeType. PowerShell reads only one of
/// several columns for the same setting, so these columns must not contain different values.
/// </summary>
internal static class SettingColumns
{
    private static readonly ConcurrentDictionary<Type, string[][]> Known = new();

    /// <summary>Returns the reason why a row can't be used for a command, or null if the row can be used.</summary>
    public static string? Problem(PSCmdlet cmdlet, AwsResource input)
    {
        if (input is not ResourceInput { Text: null } row)
            return null;
        foreach (var columns in Known.GetOrAdd(cmdlet.GetType(), Find))
        {
            var used = columns.Where(column => row[column].Count > 0).ToList();
            if (used.Find(column => !row[column].SequenceEqual(row[used[0]], StringComparer.OrdinalIgnoreCase)) is { } other)
                return CommandMessages.DifferentSettings(used[0], row[used[0]][0], other, row[other][0]);
        }

        return null;
    }

    // Parameters with the TextOnly attribute are excluded. Such a parameter identifies a resource. A row can identify this resource in
    // several columns that contain different values, such as an ID column and a name column.
    private static string[][] Find(Type command) => [.. command.GetProperties()
        .Where(parameter => parameter.GetCustomAttributes<ArgumentTransformationAttribute>().Any()
            && !parameter.IsDefined(typeof(TextOnlyAttribute))
            && parameter.GetCustomAttributes<ParameterAttribute>().Any(set => set.ValueFromPipelineByPropertyName))
        .Select(parameter => new[] { parameter.Name }
            .Concat(parameter.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []).ToArray())
        .Where(columns => columns.Length > 1)];
}
