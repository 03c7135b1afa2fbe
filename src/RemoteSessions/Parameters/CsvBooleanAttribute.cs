using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Converts the string True or False, for example from a CSV cell, to a Boolean value. An empty cell counts as not specified.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvBooleanAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CsvCell.Text(inputData) switch
    {
        null => inputData,
        var text when string.IsNullOrWhiteSpace(text) => null,
        var text when bool.TryParse(text, out var value) => value,
        var text => throw new ArgumentTransformationMetadataException(VisibleText.Escape(CommandMessages.InvalidBoolean(text))),
    };
}
