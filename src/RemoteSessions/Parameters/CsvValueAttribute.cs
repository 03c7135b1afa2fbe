using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

// CSV cells contain only text. For an empty cell, PowerShell would use 0 as a number; it would reject "True" as a Boolean value, and treat
// "a;b" as one name. Therefore, these attributes convert the cells.

/// <summary>Treats an empty CSV cell as not specified.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvValueAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        CsvCell.Text(inputData) is { } text && string.IsNullOrWhiteSpace(text) ? null : inputData;
}
