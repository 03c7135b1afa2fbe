using System.Text;
using System.Text.RegularExpressions;

namespace System.Management.Automation;

public sealed class WildcardPattern
{
    // Made at the first match: a pattern that is none is told then, as in PowerShell.
    private readonly Lazy<Regex> _regex;

    public WildcardPattern(string pattern)
        : this(pattern, WildcardOptions.None)
    {
    }

    public WildcardPattern(string pattern, WildcardOptions options)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var regexOptions = RegexOptions.Singleline;
        if (options.HasFlag(WildcardOptions.IgnoreCase)) regexOptions |= RegexOptions.IgnoreCase;
        if (options.HasFlag(WildcardOptions.CultureInvariant)) regexOptions |= RegexOptions.CultureInvariant;
        _regex = new(() => new Regex(ToRegex(pattern), regexOptions));
    }

    public static WildcardPattern Get(string pattern, WildcardOptions options) => new(pattern, options);

    public static bool ContainsWildcardCharacters(string pattern)
    {
        if (string.IsNullOrEmpty(pattern)) return false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is '*' or '?' or '[' or ']') return true;
            if (pattern[i] == '`') i++;
        }

        return false;
    }

    public static string Escape(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var result = new StringBuilder(pattern.Length);
        foreach (var character in pattern)
        {
            // A lone backtick is doubled too since PowerShell 7.
            if (character is '*' or '?' or '[' or ']' or '`') result.Append('`');
            result.Append(character);
        }

        return result.ToString();
    }

    public static string Unescape(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var result = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '`' && i + 1 < pattern.Length && pattern[i + 1] is '*' or '?' or '[' or ']' or '`') i++;
            result.Append(pattern[i]);
        }

        return result.ToString();
    }

    public bool IsMatch(string input) => input is not null && _regex.Value.IsMatch(input);

    private static string ToRegex(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '`' when i + 1 < pattern.Length:
                    regex.Append(Regex.Escape(pattern[++i].ToString()));
                    break;
                case '*':
                    regex.Append(".*");
                    break;
                case '?':
                    regex.Append('.');
                    break;
                case '[':
                    i = AppendSet(pattern, i, regex);
                    break;
                default:
                    regex.Append(Regex.Escape(pattern[i].ToString()));
                    break;
            }
        }

        return regex.Append("\\z").ToString();
    }

    private static int AppendSet(string pattern, int start, StringBuilder regex)
    {
        regex.Append('[');
        for (var i = start + 1; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case ']' when i > start + 1:
                    regex.Append(']');
                    return i;
                case '`' when i + 1 < pattern.Length:
                    regex.Append('\\').Append(pattern[++i]);
                    break;
                case '-':
                    regex.Append('-');
                    break;
                case '[' or ']' or '\\' or '^':
                    regex.Append('\\').Append(pattern[i]);
                    break;
                default:
                    regex.Append(pattern[i]);
                    break;
            }
        }

        throw new WildcardPatternException($"The specified wildcard character pattern is not valid: {pattern}");
    }
}

public class WildcardPatternException : RuntimeException
{
    public WildcardPatternException()
    {
    }

    public WildcardPatternException(string message)
        : base(message)
        => SetError("WildcardPattern_Invalid", ErrorCategory.InvalidArgument);

    public WildcardPatternException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
