using System.Collections;
using System.Management.Automation;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Splits texts that are joined with ";", as in a CSV cell that was exported from a list. An empty cell counts as not specified.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvListAttribute : ArgumentTransformationAttribute
{
    private const string Copied = "Deserialized.RemoteSessions.Resources.TextList";

    /// <summary>Whether a typed empty list removes the setting. This is true for settings that no switch can remove.</summary>
    public bool EmptyRemoves { get; set; }

    /// <summary>
    /// Returns the error message for a typed list, or null. The empty result of a filter must not remove a setting. An empty cell or the
    /// empty list of an object counts as not specified, so this can't be checked during binding.
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
        // PowerShell would convert the list of an object to one text. The list of a copy, for example from Import-Clixml, may also be
        // empty.
        if (CsvCell.Bare(inputData) is TextList list)
            return list.Count == 0 ? null : list.ToArray();
        if (inputData is PSObject { BaseObject: ICollection { Count: 0 }, TypeNames: [Copied, ..] })
            return null;
        if (CsvCell.Text(inputData) is not { } text)
            return inputData;
        var items = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return items.Length == 0 ? null : items;
    }
}
