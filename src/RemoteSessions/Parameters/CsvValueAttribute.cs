using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

// A CSV file knows only texts. PowerShell would make 0 of an empty cell where a number is asked for, refuse "True" where a
// Boolean is, and take "a;b" for one name.

/// <summary>An empty cell of a CSV file is no value.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvValueAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        CsvCell.Text(inputData) is { } text && string.IsNullOrWhiteSpace(text) ? null : inputData;
}
