using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Text.RegularExpressions;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks that the argument is a hashtable with 1 to 50 valid tags.</summary>
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
            return CommandMessages.InvalidTagCount(tags.Count);
        foreach (DictionaryEntry tag in tags)
        {
            var (key, value) = (tag.Key.ToString() ?? "", tag.Value?.ToString() ?? "");
            // If a variable name is misspelled, the command must not replace an existing value with an empty value.
            if (tag.Value is null || tag.Value == AutomationNull.Value)
                return CommandMessages.NullTagValue(key);
            if (key.Length is < 1 or > 128 || !Characters().IsMatch(key) || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                return CommandMessages.InvalidTagKey(key);
            if (value.Length > 256 || !Characters().IsMatch(value))
                return CommandMessages.InvalidTagValue(value, key);
        }

        return null;
    }

    [GeneratedRegex(@"\A[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Characters();
}
