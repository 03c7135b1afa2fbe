using System.Text.RegularExpressions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The argument is a text of a form, or empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateFormAttribute(string pattern, string accepted) : ValidateEachAttribute
{
    /// <summary>The regular expression that the whole text matches.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The same in words.</summary>
    public string Accepted { get; } = accepted;

    /// <inheritdoc/>
    protected override string? Problem(object? value) => ProblemOf(value?.ToString(), Pattern, Accepted);

    /// <summary>Says what is wrong with a text that wasn't bound to a parameter, or null.</summary>
    internal static string? ProblemOf(string? value, string pattern, string accepted) =>
        value is { Length: > 0 } text && !Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant)
            ? $"'{text}' is not accepted; accepted is {accepted}."
            : null;
}
