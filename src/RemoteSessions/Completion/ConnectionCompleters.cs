using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.Completion;

/// <summary>Offers texts for an argument. Completion never fails and never writes: what goes wrong is an empty list.</summary>
public abstract class TextCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var word = (wordToComplete ?? "").Trim('\'', '"');
            var pattern = WildcardPattern.Get(word + "*", WildcardOptions.IgnoreCase);
            return [.. Candidates(parameterName, fakeBoundParameters ?? new Hashtable())
                .Where(candidate => pattern.IsMatch(candidate.Label) || pattern.IsMatch(candidate.Value))
                .Select(candidate => new CompletionResult(
                    Quote(candidate.Value), candidate.Label, CompletionResultType.ParameterValue, candidate.ToolTip))];
        }
        catch (Exception)
        {
            return [];
        }
    }

    /// <summary>What may be offered.</summary>
    private protected abstract IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters);

    private static string Quote(string value) =>
        value.All(character => char.IsLetterOrDigit(character) || "-_.:/".Contains(character, StringComparison.Ordinal))
            ? value
            : "'" + value.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>One offer: what is inserted, what is shown, and what is said of it.</summary>
    private protected sealed record Candidate(string Value, string Label, string ToolTip)
    {
        public Candidate(string value) : this(value, value, value)
        {
        }
    }
}

/// <summary>Offers the AWS regions.</summary>
public sealed class RegionCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        ModuleAssemblies.Transports.RegionNames().Order(StringComparer.Ordinal).Select(name => new Candidate(name));
}

/// <summary>Offers the profiles of the AWS configuration files.</summary>
public sealed class ProfileCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        ModuleAssemblies.Transports.ProfileNames().Order(StringComparer.OrdinalIgnoreCase).Select(name => new Candidate(name));
}
