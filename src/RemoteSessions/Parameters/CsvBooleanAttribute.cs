using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The cell says True or False, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvBooleanAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => CsvCell.Text(inputData) switch
    {
        null => inputData,
        var text when string.IsNullOrWhiteSpace(text) => null,
        var text when bool.TryParse(text, out var value) => value,
        var text => throw new ArgumentTransformationMetadataException(VisibleText.Escape($"'{text}' is neither True nor False.")),
    };
}
