using System.Text;

namespace RemoteSessions.Aws.Credentials;

/// <summary>Splits a command line into words as a POSIX shell does, but doesn't expand variables or wildcards.</summary>
internal static class CommandLine
{
    /// <summary>Returns the words of the command line. If a closing quotation mark is missing, the list is empty.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, inWord) = ('\0', false);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '\\' && quote != '\'' && index + 1 < text.Length && (quote == '\0' || text[index + 1] is '"' or '\\'))
            {
                word.Append(text[++index]);
                inWord = true;
            }
            else if (quote != '\0' ? character == quote : character is '"' or '\'')
            {
                quote = quote == '\0' ? character : '\0';
                inWord = true;
            }
            else if (quote == '\0' && char.IsWhiteSpace(character))
            {
                if (inWord)
                    words.Add(word.ToString());
                word.Clear();
                inWord = false;
            }
            else
            {
                word.Append(character);
                inWord = true;
            }
        }

        if (inWord)
            words.Add(word.ToString());
        return quote == '\0' ? words : [];
    }
}
