using System.Globalization;
using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Converts the text of a CSV cell to an integer. An empty cell counts as not specified. Without this attribute, PowerShell would silently
/// ignore nonnumeric cells in piped rows.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvNumberAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CsvCell.Text(inputData) switch
    {
        null => inputData,
        var text when string.IsNullOrWhiteSpace(text) => null,
        var text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) => value,
        var text => throw new ArgumentTransformationMetadataException(VisibleText.Escape(CommandMessages.InvalidInteger(text))),
    };
}
