using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

// The attributes whose names begin with Csv convert the text in CSV cells to parameter values. Without this conversion, PowerShell would
// convert an empty cell to 0 for a numeric parameter, reject "True" as a Boolean value, and treat "a;b" as one name.

/// <summary>Treats an empty CSV cell as not specified.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvValueAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        CsvCell.Text(inputData) is { } text && string.IsNullOrWhiteSpace(text) ? null : inputData;
}
