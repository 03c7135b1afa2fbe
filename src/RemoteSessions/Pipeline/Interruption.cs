namespace RemoteSessions.Commands.Pipeline;

/// <summary>What a command that was interrupted says: which changes were sent, and which may have been carried out.</summary>
/// <param name="Command">The command's name.</param>
/// <param name="Count">How far it had come.</param>
/// <param name="Open">The items whose work had not ended.</param>
/// <param name="Closed">The items whose work had ended, and for which a change was sent.</param>
internal sealed record Interruption(string Command, BulkCount Count, IReadOnlyList<BulkItem> Open, IReadOnlyList<BulkItem> Closed)
{
    // More names don't help anyone to find out what to check.
    private const int MostNames = 10;

    /// <summary>Whether something that was asked for may not have been done.</summary>
    public bool Unfinished => Open.Any(item => !IsDelivered(item));

    /// <summary>The text, or null where there is nothing to say.</summary>
    public string? Text
    {
        get
        {
            var open = Open.Where(item => !IsDelivered(item)).ToList();
            if (open.Count == 0)
                return Closed.Count == 0 ? null : $"{Command} was interrupted. {Sentences(Succeeded([.. Closed, .. Open]))}";
            if (Count.Total > 1)
                return Many(open);
            return open[0].Changes.Count == 0
                ? $"{Command} was interrupted before it sent a change for '{open[0].Target}'."
                : $"{Command} was interrupted. {Sentences([.. Succeeded(open), .. Unanswered(open)])}";
        }
    }

    private string Many(List<BulkItem> open)
    {
        var unsent = open.Count(item => item.Changes.Count == 0);
        var incomplete = open.Where(item => item.Changes.Any(change => change.Responded)).ToList();
        List<string> sentences =
        [
            $"Of {Count.Total} items{(Count.Known ? "" : " so far")}, {Count.Total - Count.Failed - open.Count} succeeded, {Count.Failed} "
            + $"failed, and {unsent} {(unsent == 1 ? "was" : "were")} not sent.",
            .. Unanswered([.. open.Except(incomplete)]),
        ];
        if (incomplete.Count > 0)
            sentences.Add(
                $"{incomplete.Count} {(incomplete.Count == 1 ? "is" : "are")} incomplete: "
                + $"{Names(incomplete, item => $"{item.Target} ({Steps(item)})")}.");
        return $"{Command} was interrupted. {Sentences(sentences)}";
    }

    private static IEnumerable<string> Succeeded(IReadOnlyList<BulkItem> items) =>
        from operation in items.SelectMany(item => item.Changes)
            .Where(change => change.Responded).Select(change => change.Operation).Distinct()
        select $"{operation} succeeded for {Names([.. items.Where(item => item.Changes.Contains((operation, true)))], Quoted)}.";

    private static IEnumerable<string> Unanswered(IReadOnlyList<BulkItem> items) =>
        from operation in items.SelectMany(item => item.Changes)
            .Where(change => !change.Responded).Select(change => change.Operation).Distinct()
        let sent = items.Where(item => item.Changes.Contains((operation, false))).ToList()
        select $"{operation} was sent for {(sent.Count > 1 ? $"{sent.Count} items" : Quoted(sent[0]))}, but no response arrived, so it may "
            + $"have been carried out{(sent.Count > 1 ? $": {Names(sent, Quoted)}" : "")}.";

    private static string Steps(BulkItem item) =>
        string.Join(", ", item.Changes.Select(change => $"{change.Operation} {(change.Responded ? "succeeded" : "was sent")}"));

    private static string Names(List<BulkItem> items, Func<BulkItem, string> name)
    {
        var names = items.Select(name).Order(StringComparer.Ordinal).Take(MostNames);
        return string.Join(", ", names) + (items.Count > MostNames ? $", and {items.Count - MostNames} more" : "");
    }

    private static string Sentences(IEnumerable<string> sentences) => string.Join(' ', sentences);

    private static string Quoted(BulkItem item) => $"'{item.Target}'";

    // All that is left is to end: its result is in the pipeline.
    private static bool IsDelivered(BulkItem item) => item.Delivered && item.Changes.All(change => change.Responded);
}
