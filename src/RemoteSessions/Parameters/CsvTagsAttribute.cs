using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Converts the text of a CSV cell to tags, because a CSV file can't contain a hashtable. Each tag has the form key=value, and semicolons
/// separate the tags.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CsvTagsAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (CsvCell.Text(inputData) is not { } text)
            return inputData;
        var tags = new Hashtable();
        foreach (var tag in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = tag.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts is not [{ Length: > 0 } key, var value])
                throw new ArgumentTransformationMetadataException(VisibleText.Escape(CommandMessages.InvalidTag(tag)));
            tags[key] = value;
        }

        return tags.Count == 0 ? null : tags;
    }
}
