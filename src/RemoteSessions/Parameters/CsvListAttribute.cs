using System.Collections;
using System.Management.Automation;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Splits text in which semicolons separate the values, such as a CSV cell that was exported from a list. An empty cell counts as not
/// specified.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvListAttribute : ArgumentTransformationAttribute
{
    private const string Copied = "Deserialized.RemoteSessions.Resources.TextList";

    /// <summary>
    /// Specifies whether an empty list on the command line removes the setting. Set this property to true if no switch parameter removes
    /// the setting.
    /// </summary>
    public bool EmptyRemoves { get; set; }

    /// <summary>
    /// Returns the error message for a list that the user specified on the command line, or null if the list is valid. An empty list, such
    /// as the empty result of a filter, must not remove a setting. An empty list can't be rejected during parameter binding, because an
    /// empty cell or an empty list in a piped object counts as not specified.
    /// </summary>
    internal string? Problem(string parameter, object? typed) => typed switch
    {
        string[] { Length: 0 } when !EmptyRemoves => CommandMessages.EmptyList(parameter),
        string[] list when Array.Exists(list, string.IsNullOrWhiteSpace) => CommandMessages.EmptyItem(parameter),
        _ => null,
    };

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        // Without this code, PowerShell would convert a list in a piped object to a single string. A deserialized object, such as an object
        // from Import-Clixml, can contain an empty list, which counts as not specified.
        if (CsvCell.Bare(inputData) is TextList list)
            return list.Count == 0 ? null : list.ToArray();
        if (inputData is PSObject { BaseObject: ICollection { Count: 0 }, TypeNames: [Copied, ..] })
            return null;
        if (CsvCell.Text(inputData) is not { } text)
            return inputData;
        var items = Items(text);
        return items.Length == 0 ? null : items;
    }

    /// <summary>Returns the values in a CSV cell.</summary>
    internal static string[] Items(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
