using System.Globalization;
using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The cell holds a whole number, or nothing. PowerShell would pass over a row's cell that is none, and not say so.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvNumberAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CsvCell.Text(inputData) switch
    {
        null => inputData,
        var text when string.IsNullOrWhiteSpace(text) => null,
        var text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) => value,
        var text => throw new ArgumentTransformationMetadataException(VisibleText.Escape($"'{text}' is no whole number.")),
    };
}
