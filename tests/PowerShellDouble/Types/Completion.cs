using System.Collections;
using System.Management.Automation.Language;

namespace System.Management.Automation;

public interface IArgumentCompleter
{
    IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters);
}

public class CompletionResult
{
    public CompletionResult(string completionText, string listItemText, CompletionResultType resultType, string toolTip)
    {
        CompletionText = NotEmpty(completionText, nameof(completionText));
        ListItemText = NotEmpty(listItemText, nameof(listItemText));
        ToolTip = NotEmpty(toolTip, nameof(toolTip));
        ResultType = resultType;
    }

    public CompletionResult(string completionText)
        : this(completionText, completionText, CompletionResultType.Text, completionText)
    {
    }

    public string CompletionText { get; }

    public string ListItemText { get; }

    public CompletionResultType ResultType { get; }

    public string ToolTip { get; }

    private static string NotEmpty(string text, string name)
        => string.IsNullOrEmpty(text) ? throw new PSArgumentNullException(name) : text;
}
