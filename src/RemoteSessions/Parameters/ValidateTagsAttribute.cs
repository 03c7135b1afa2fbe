using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Text.RegularExpressions;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The argument is a table of tags: 1 to 50, each as AWS takes it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed partial class ValidateTagsAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void Validate(object? arguments, EngineIntrinsics? engineIntrinsics)
    {
        if ((arguments is PSObject wrapped ? wrapped.BaseObject : arguments) is Hashtable tags && Problem(tags) is { } problem)
            throw new ValidationMetadataException(VisibleText.Escape(problem));
    }

    private static string? Problem(Hashtable tags)
    {
        if (tags.Count is < 1 or > 50)
            return $"There are {tags.Count} tags; accepted are 1 to 50.";
        foreach (DictionaryEntry tag in tags)
        {
            var (key, value) = (tag.Key.ToString() ?? "", tag.Value?.ToString() ?? "");
            // A misspelt variable must not replace a value with an empty one.
            if (tag.Value is null || tag.Value == AutomationNull.Value)
                return $"The value of the tag '{key}' is null. Specify a value, or '' for an empty one.";
            if (key.Length is < 1 or > 128 || !Characters().IsMatch(key) || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                return $"'{key}' is no tag key; accepted are 1 to 128 letters, digits, blanks and _ . : / = + - @, not beginning with "
                    + "aws:.";
            if (value.Length > 256 || !Characters().IsMatch(value))
                return $"The value '{value}' of the tag '{key}' is not accepted; accepted are up to 256 letters, digits, blanks and _ . : "
                    + "/ = + - @.";
        }

        return null;
    }

    [GeneratedRegex(@"\A[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Characters();
}
