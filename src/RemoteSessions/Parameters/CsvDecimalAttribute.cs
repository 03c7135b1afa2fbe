using System.Globalization;
using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Converts the text of a CSV cell to a decimal number. The decimal separator is a period or the separator of the current culture. An empty
/// cell counts as not specified.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvDecimalAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CsvCell.Text(inputData) switch
    {
        null => inputData,
        var text when string.IsNullOrWhiteSpace(text) => null,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.CurrentCulture, out var value) => value,
        var text => throw new ArgumentTransformationMetadataException(VisibleText.Escape(CommandMessages.InvalidNumber(text))),
    };
}
