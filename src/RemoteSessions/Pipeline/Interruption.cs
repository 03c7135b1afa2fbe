using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Creates the warning for an interrupted command. The warning lists the requests that succeeded and the requests whose result is unknown.
/// </summary>
/// <param name="Command">The name of the command.</param>
/// <param name="Count">The progress: the total number of items, the number of items that succeeded, and the number of items that
/// failed.</param>
/// <param name="Open">The items whose processing isn't complete.</param>
/// <param name="Closed">The items whose processing is complete and for which a change was sent.</param>
internal sealed record Interruption(string Command, BulkCount Count, IReadOnlyList<BulkItem> Open, IReadOnlyList<BulkItem> Closed)
{
    // The maximum number of names in the warning. A longer list of names wouldn't help users find the resources to check.
    private const int MostNames = 10;

    /// <summary>Indicates whether some of the requested changes might not have been made.</summary>
    public bool Unfinished => Open.Any(item => !IsDelivered(item));

    /// <summary>The text of the warning, or null if there is nothing to report.</summary>
    public string? Text
    {
        get
        {
            var open = Open.Where(item => !IsDelivered(item)).ToList();
            if (open.Count == 0)
                return Closed.Count == 0 ? null : CommandMessages.Interrupted(Command, Sentences(Succeeded([.. Closed, .. Open])));
            if (Count.Total > 1)
                return Many(open);
            return open[0].Changes.Count == 0
                ? CommandMessages.InterruptedEarly(Command, $"{open[0].Target}")
                : CommandMessages.Interrupted(Command, Sentences([.. Succeeded(open), .. Unanswered(open)]));
        }
    }

    private string Many(List<BulkItem> open)
    {
        var unsent = open.Count(item => item.Changes.Count == 0);
        var incomplete = open.Where(item => item.Changes.Any(change => change.Responded)).ToList();
        List<string> sentences =
        [
            CommandMessages.ItemCounts(Count.Total, Count.Known, Count.Total - Count.Failed - open.Count, Count.Failed, unsent),
            .. Unanswered([.. open.Except(incomplete)]),
        ];
        if (incomplete.Count > 0)
            sentences.Add(
                CommandMessages.IncompleteItems(incomplete.Count, Names(incomplete, item => $"{item.Target} ({Steps(item)})")));
        return CommandMessages.Interrupted(Command, Sentences(sentences));
    }

    private static IEnumerable<string> Succeeded(IReadOnlyList<BulkItem> items) =>
        from operation in items.SelectMany(item => item.Changes)
            .Where(change => change.Responded).Select(change => change.Operation).Distinct()
        select CommandMessages.SucceededFor(operation, Names([.. items.Where(item => item.Changes.Contains((operation, true)))], Quoted));

    private static IEnumerable<string> Unanswered(IReadOnlyList<BulkItem> items) =>
        from operation in items.SelectMany(item => item.Changes)
            .Where(change => !change.Responded).Select(change => change.Operation).Distinct()
        let sent = items.Where(item => item.Changes.Contains((operation, false))).ToList()
        select sent.Count > 1
            ? CommandMessages.UnansweredForMany(operation, sent.Count, Names(sent, Quoted))
            : CommandMessages.UnansweredFor(operation, Quoted(sent[0]));

    private static string Steps(BulkItem item) =>
        string.Join(", ", item.Changes.Select(change => change.Responded
            ? CommandMessages.StepSucceeded(change.Operation)
            : CommandMessages.StepSent(change.Operation)));

    private static string Names(List<BulkItem> items, Func<BulkItem, string> name)
    {
        var names = string.Join(", ", items.Select(name).Order(StringComparer.Ordinal).Take(MostNames));
        return items.Count > MostNames ? CommandMessages.AndMore(names, items.Count - MostNames) : names;
    }

    private static string Sentences(IEnumerable<string> sentences) => string.Join(' ', sentences);

    private static string Quoted(BulkItem item) => $"'{item.Target}'";

    // The result of the item is already in the pipeline, so the item is complete.
    private static bool IsDelivered(BulkItem item) => item.Delivered && item.Changes.All(change => change.Responded);
}
