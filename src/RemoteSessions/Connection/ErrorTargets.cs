using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Determines the target objects of error records. Scripts often log complete error records, for example as JSON, so a target object must
/// not contain anything sensitive.
/// </summary>
internal static class ErrorTargets
{
    private static readonly Lazy<ILookup<Type, string>> Sensitive = new(() => (
        from assembly in new[] { typeof(AwsResource).Assembly, typeof(ErrorTargets).Assembly }
        from type in assembly.GetExportedTypes()
        from property in type.GetProperties()
        where property.IsDefined(typeof(SensitiveAttribute))
        select (type, property.Name)).ToLookup(entry => entry.type, entry => entry.Name));

    private static readonly string[] NameProperties = ["Arn", "SessionArn", "SessionId", "Name", "UserId"];

    private static readonly Lazy<HashSet<string>> SensitiveNames = new(() =>
        Sensitive.Value.SelectMany(names => names).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// Returns the target, or only its name if the target contains sensitive data. The target can be an object of this module, or a copy of
    /// such an object from a file or a job.
    /// </summary>
    public static object? Safe(object? target) => (target is PSObject wrapper ? wrapper.BaseObject : target) switch
    {
        InputRow row => Safe(row.Row),
        { } known when Sensitive.Value.Contains(known.GetType()) => known.ToString(),
        PSCustomObject when target is PSObject row => row.Properties.Any(property => SensitiveNames.Value.Contains(property.Name))
            ? Name(row)
            : target,
        object[] list => Array.ConvertAll(list, Safe),
        _ => target,
    };

    private static string Name(PSObject row) =>
        NameProperties.Select(name => $"{row.Properties[name]?.Value}").FirstOrDefault(value => value.Length > 0) ?? "";
}
