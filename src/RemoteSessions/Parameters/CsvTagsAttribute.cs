using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The cell holds tags as key=value, separated by semicolons, or nothing. A CSV file can't hold a hashtable.</summary>
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
            {
                throw new ArgumentTransformationMetadataException(VisibleText.Escape(
                    $"'{tag}' isn't a tag. Specify tags as key=value, and separate several with a semicolon."));
            }

            tags[key] = value;
        }

        return tags.Count == 0 ? null : tags;
    }
}
