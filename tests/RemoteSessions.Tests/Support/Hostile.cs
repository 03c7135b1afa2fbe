using System.Text.RegularExpressions;

namespace RemoteSessions.Tests.Support;

/// <summary>
/// Provides a harmful string that a malicious user or service could choose, and finds unescaped harmful content in output.
/// </summary>
internal static partial class Hostile
{
    /// <summary>
    /// A string that contains escape sequences, line breaks, C1 control characters, bidirectional control characters, and commands for CI
    /// systems.
    /// </summary>
    public const string Text =
        "eve\u001b]0;title\u0007\u001b[2J\u001b[31m\r\n::add-mask::x\u0085\u009b2J\u202egpj\u2066\u2028::warning "
        + "file=a,line=1::b\t##vso[task.x]\u0000\u200b\u007f";

    /// <summary>
    /// Returns the unescaped harmful content in the text: nonprintable characters, and lines that contain commands for CI systems.
    /// </summary>
    /// <param name="shown">The text that the user sees. Line breaks in this text aren't considered harmful, because PowerShell adds
    /// line breaks.</param>
    public static IReadOnlyList<string> Raw(string shown) =>
    [
        .. Control().Matches(shown).Select(match => $"U+{(int)match.Value[0]:x4}"),
        .. shown.Split('\n').Select(line => line.Trim()).Where(line => Command().IsMatch(line)),
    ];

    [GeneratedRegex(@"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}-[\r\n]]|\r(?!\n)")]
    private static partial Regex Control();

    [GeneratedRegex(@"\A::[\w-]+.*::|##vso\[")]
    private static partial Regex Command();
}
