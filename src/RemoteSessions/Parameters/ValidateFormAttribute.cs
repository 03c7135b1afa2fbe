using System.Text.RegularExpressions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks that the argument is empty or matches a regular expression.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateFormAttribute(string pattern, string accepted) : ValidateEachAttribute
{
    /// <summary>The regular expression that the entire text must match.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The noun phrase that describes valid values in error messages.</summary>
    public string Accepted { get; } = accepted;

    /// <inheritdoc/>
    protected override string? Problem(object? value) => ProblemOf(value?.ToString(), Pattern, Accepted);

    /// <summary>
    /// Validates text, such as a parameter value or the identifier in a piped object. Returns an error message, or null if the text is
    /// valid.
    /// </summary>
    internal static string? ProblemOf(string? value, string pattern, string accepted) =>
        value is { Length: > 0 } text && !Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant)
            ? CommandMessages.InvalidForm(text, accepted)
            : null;
}
