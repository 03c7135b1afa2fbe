using System.Collections;
using System.Globalization;
using System.Management.Automation;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Converts the values that are piped to a command or specified as -InputObject. These values can be text, objects that this module
/// returned, or rows, such as those that Import-Csv returns. The objects can also be deserialized copies from a Clixml file, a job, or a
/// remote session. The attribute doesn't reject any values, because the command itself writes an error for each value that it can't use.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ResourceArgumentAttribute : ArgumentTransformationAttribute
{
    private const string Deserialized = "Deserialized.";

    // The prefixes in the type names of deserialized objects and of objects that Select-Object creates.
    private static readonly string[] Prefixes = [Deserialized, "Selected."];

    private static readonly string[] Columns =
        [.. ResourceTypes.All.SelectMany(identity => identity.Columns)
            .Concat([nameof(AwsResource.Region), nameof(AwsResource.ProfileName)]).Distinct()];

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CsvCell.Bare(inputData) switch
    {
        null => null,
        IList list and not TextList when inputData is not PSObject { BaseObject: PSCustomObject } =>
            list.Cast<object?>().Select(Read).ToArray(),
        _ => Read(inputData),
    };

    /// <summary>
    /// Returns the resource type of an object. For an object that was deserialized or returned by Select-Object, the method returns the
    /// original type. Returns null if the object has no resource type.
    /// </summary>
    internal static ResourceIdentity? TypeOf(object? item)
    {
        if (CsvCell.Bare(item) is AwsResource resource and not ResourceInput)
            return ResourceTypes.Find(resource);
        var name = item is PSObject { TypeNames: [var first, ..] } ? first : "";
        while (Array.Find(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix)
            name = name[prefix.Length..];
        return ResourceTypes.Find(name);
    }

    /// <summary>Converts one value.</summary>
    internal static AwsResource? Read(object? item)
    {
        switch (CsvCell.Bare(item))
        {
            case null:
            case string blank when string.IsNullOrWhiteSpace(blank):
                return null;
            case AwsResource resource:
                return resource;
            case string or ValueType or Uri:
                return ResourceInput.OfText(Convert.ToString(CsvCell.Bare(item), CultureInfo.InvariantCulture)!);
        }

        var wrapped = PSObject.AsPSObject(item!);
        var type = TypeOf(wrapped);
        return type is not null && wrapped.TypeNames[0].StartsWith(Deserialized, StringComparison.Ordinal)
            && !wrapped.TypeNames[0].Contains("Selected.", StringComparison.Ordinal)
            ? ResourceCopy.Make(type.Type, property => Value(wrapped, property))
            : IsRow(wrapped.BaseObject)
                ? ResourceInput.OfRow(
                    wrapped, wrapped.Properties.ToDictionary(
                        column => column.Name, column => Cells(wrapped, column.Name), StringComparer.OrdinalIgnoreCase), type)
                : ResourceInput.OfRow(
                    wrapped, Columns.ToDictionary(column => column, column => Cells(wrapped, column), StringComparer.OrdinalIgnoreCase),
                    null, wrapped.BaseObject.GetType().FullName);
    }

    private static bool IsRow(object item) => item is PSCustomObject || item.GetType().FullName == "System.Data.DataRow";

    private static IReadOnlyList<string> Cells(PSObject row, string column) => Value(row, column) switch
    {
        null => [],
        IEnumerable items and not string => [.. items.Cast<object?>().Select(Text).Where(text => !string.IsNullOrWhiteSpace(text))],
        var value => Text(value) is var text && string.IsNullOrWhiteSpace(text) ? [] : [text],
    };

    private static object? Value(PSObject item, string property)
    {
        try
        {
            return CsvCell.Bare(item.Properties[property]?.Value);
        }
        catch (GetValueException)
        {
            // The input is an object of an unrelated type, and reading this property causes an exception.
            return null;
        }
    }

    private static string Text(object? value) => Convert.ToString(CsvCell.Bare(value), CultureInfo.InvariantCulture) ?? "";
}
