using System.Globalization;
using System.Text.RegularExpressions;

namespace RemoteSessions.Abstractions;

/// <summary>
/// Makes text from a service safe to display in a terminal and in the log of a CI system. Names and messages can contain harmful content:
/// escape sequences that clear the screen, line breaks that make the rest of the text look like a separate message, characters that change
/// the direction of the text, and commands that the CI system would run.
/// </summary>
internal static partial class VisibleText
{
    /// <summary>
    /// Matches each character to escape: control characters, format characters, line separators, and paragraph separators. The pattern
    /// doesn't match the zero-width joiner and the zero-width non-joiner, which emoji and some writing systems need. The pattern also
    /// matches the first character of a command for GitHub Actions ("::add-mask::x"), Azure Pipelines ("##vso[...]"), or TeamCity. The
    /// pattern matches a command anywhere in a line, because some CI systems accept commands in the middle of a line, and because a
    /// terminal can wrap a line at any position.
    /// </summary>
    public const string Pattern = @"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}-[\u200c\u200d]]|:(?=:[A-Za-z-]+(\s[\s\S]*?)?::)|#(?=#\w*\[)";

    /// <summary>
    /// Replaces each character that matches the pattern with an escape sequence such as <c>\u001b</c>, and returns the text.
    /// </summary>
    public static string Escape(string text) => IsPlain(text)
        ? text
        : Escaped().Replace(text, match => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)match.ValueSpan[0]:x4}"));

    // This check avoids the regular expression for most strings, because the first use of the expression takes several milliseconds.
    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '~')
                return false;
        }

        return !text.Contains("::", StringComparison.Ordinal) && !text.Contains("##", StringComparison.Ordinal);
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
