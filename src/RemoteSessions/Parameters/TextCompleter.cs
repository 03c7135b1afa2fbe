using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// The base class of argument completers. Completion never throws exceptions or writes errors: after a failure, the list is empty.
/// </summary>
public abstract class TextCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            CommandName = commandName;
            var word = (wordToComplete ?? "").Trim('\'', '"');
            return [.. Candidates(parameterName, fakeBoundParameters ?? new Hashtable())
                .Where(candidate => candidate.Value.Length > 0 && (Begins(candidate.Label, word) || Begins(candidate.Value, word)))
                .Select(candidate => new CompletionResult(
                    Quote(Inserted(commandName, parameterName, candidate.Value)),
                    VisibleText.Escape(candidate.Label.Length > 0 ? candidate.Label : candidate.Value),
                    CompletionResultType.ParameterValue,
                    VisibleText.Escape(candidate.ToolTip.Length > 0 ? candidate.ToolTip : candidate.Value)))];
        }
        catch (Exception)
        {
            return [];
        }
    }

    /// <summary>The name of the command that is being completed.</summary>
    private protected string CommandName { get; private set; } = "";

    /// <summary>Returns the values that tab completion can suggest for a parameter.</summary>
    private protected abstract IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters);

    /// <summary>
    /// Returns the text to insert on the command line for the value. The caller adds quotation marks if the text needs them.
    /// </summary>
    private protected virtual string Inserted(string commandName, string parameterName, string value) => value;

    // Brackets can be part of a name instead of a wildcard pattern. An opening bracket without a closing bracket isn't a valid pattern.
    private static bool Begins(string text, string word)
    {
        if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return true;
        try
        {
            return Filters.Like(word + "*").IsMatch(text);
        }
        catch (WildcardPatternException)
        {
            return false;
        }
    }

    // PowerShell treats typographic single quotation marks like the ' character, so this method doubles them as well.
    private static string Quote(string value) =>
        value.All(character => char.IsLetterOrDigit(character) || "-_.:/".Contains(character, StringComparison.Ordinal))
            ? value
            : "'" + string.Concat(
                value.Select(
                    character => "'\u2018\u2019\u201a\u201b".Contains(character, StringComparison.Ordinal)
                        ? $"{character}{character}"
                        : $"{character}")) + "'";

    /// <summary>A completion: the text to insert, the text to display, and the tooltip.</summary>
    internal sealed record Candidate(string Value, string Label, string ToolTip)
    {
        public Candidate(string value) : this(value, value, value)
        {
        }
    }
}
