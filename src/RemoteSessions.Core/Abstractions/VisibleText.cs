using System.Globalization;
using System.Text.RegularExpressions;

namespace RemoteSessions.Abstractions;

/// <summary>
/// Makes text from a service safe to show on a terminal and in the log of a CI system. Names and messages can contain escape sequences that
/// clear the screen, line breaks that imitate a new line of output, characters that change the direction of the text, and commands to the
/// CI system.
/// </summary>
internal static partial class VisibleText
{
    /// <summary>
    /// Matches each character to escape: control and format characters, and line and paragraph separators, except the joiners that emoji
    /// and some scripts need. It also matches the first character of a command to GitHub Actions ("::add-mask::x"), Azure Pipelines
    /// ("##vso[...]"), or TeamCity. Those systems accept some of their commands anywhere in a line, and a terminal can wrap a line
    /// anywhere.
    /// </summary>
    public const string Pattern = @"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}-[\u200c\u200d]]|:(?=:[A-Za-z-]+(\s[\s\S]*?)?::)|#(?=#\w*\[)";

    /// <summary>Returns the text with each of these characters written as <c>\u001b</c>. Other text is returned unchanged.</summary>
    public static string Escape(string text) => IsPlain(text)
        ? text
        : Escaped().Replace(text, match => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)match.ValueSpan[0]:x4}"));

    // Most texts contain none of these characters, and the first use of a regular expression takes milliseconds.
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
