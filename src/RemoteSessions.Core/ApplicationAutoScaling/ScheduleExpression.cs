using System.Diagnostics.CodeAnalysis;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>
/// Specifies when a scheduled action runs: once, at an interval, or on calendar dates. The three forms are <c>at(…)</c>, <c>rate(…)</c>,
/// and <c>cron(…)</c>.
/// </summary>
internal abstract record ScheduleExpression
{
    private const string AtForm = "at";
    private const string RateForm = "rate";
    private const string CronForm = "cron";

    /// <summary>The expression in the format that the service accepts.</summary>
    public abstract string Text { get; }

    /// <summary>Parses an expression.</summary>
    /// <param name="text">The text, such as <c>cron(30 7 ? * MON-FRI *)</c>.</param>
    /// <param name="expression">The expression, or null if the text isn't valid.</param>
    /// <param name="problem">The reason why the text isn't valid, as a sentence, or null if the text is valid.</param>
    public static bool TryRead(
        string text, [NotNullWhen(true)] out ScheduleExpression? expression, [NotNullWhen(false)] out string? problem)
    {
        expression = null;
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0 || !text.EndsWith(')'))
        {
            problem = ScheduleMessages.NoForm(text);
            return false;
        }

        var content = text[(open + 1)..^1];
        (expression, problem) = text[..open] switch
        {
            AtForm => AtSchedule.Read(content),
            RateForm => RateSchedule.Read(content),
            CronForm => CronSchedule.Read(content),
            _ => (null, ScheduleMessages.NoForm(text)),
        };
        return expression is not null;
    }

    /// <summary>
    /// Returns, in chronological order, the times when the action runs after the specified time. If a recurring action has a start time,
    /// the service also runs the action at its start time.
    /// </summary>
    public IEnumerable<DateTimeOffset> RunsAfter(DateTimeOffset after, ScheduleWindow window)
    {
        var start = this is AtSchedule ? null : window.Start;
        if (start > after && !(start > window.End))
            yield return start.Value;
        var from = start > after ? start.Value : after;
        foreach (var time in Recurrences(from, window).TakeWhile(time => !(time > window.End)))
            yield return time;
    }

    /// <summary>
    /// Returns a sentence with the reason why the action never runs after the specified time, or null if the action does run after that
    /// time.
    /// </summary>
    public string? NoRunAfter(DateTimeOffset after, ScheduleWindow window) =>
        RunsAfter(after, window).Any() ? null
        : this is AtSchedule ? ScheduleMessages.InThePast(Text)
        : this is CronSchedule { Days.IsEmpty: true } ? ScheduleMessages.NeverMatches(Text)
        : ScheduleMessages.NeverRuns(Text);

    /// <summary>Returns the times that match the expression and are later than the specified time, in chronological order.</summary>
    private protected abstract IEnumerable<DateTimeOffset> Recurrences(DateTimeOffset after, ScheduleWindow window);
}
