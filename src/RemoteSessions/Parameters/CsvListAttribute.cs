using System.Collections;
using System.Management.Automation;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The cell holds some texts joined with ";", as a list is written to a CSV file; or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvListAttribute : ArgumentTransformationAttribute
{
    private const string Copied = "Deserialized.RemoteSessions.Resources.TextList";

    /// <summary>Whether a typed empty list removes the setting, because no switch does.</summary>
    public bool EmptyRemoves { get; set; }

    /// <summary>
    /// Says what is wrong with a typed list, or null: the result of a filter that found nothing must not remove a setting. An empty cell or
    /// the empty list of an object is no value, so this can't be checked as the value is bound.
    /// </summary>
    internal string? Problem(object? typed) => typed switch
    {
        string[] { Length: 0 } when !EmptyRemoves => "is an empty list. Specify a value, or omit the parameter.",
        string[] list when Array.Exists(list, string.IsNullOrWhiteSpace) => "contains an empty value. Specify values that aren't empty.",
        _ => null,
    };

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        // Of an object's list PowerShell would make one text; and that of a copy, such as one from Import-Clixml, may be empty, too.
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
