using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>One item that a command works on, and the result of the work so far.</summary>
internal sealed class BulkItem(BulkWork work, object? target) : CallWatch
{
    private static readonly AsyncLocal<BulkItem?> Here = new();

    // The changes that were sent, each with a value that indicates whether its response has arrived.
    private readonly List<(string Operation, bool Responded)> _changes = [];

    private IReadOnlyList<BulkItem> _members = [];

    /// <summary>The item that is processed, or null if the work isn't specific to one item.</summary>
    public object? Target { get; } = target;

    /// <summary>Indicates whether an error was written for the item.</summary>
    public bool Failed { get; private set; }

    /// <summary>Indicates whether the result of the item was written to the pipeline.</summary>
    public bool Delivered { get; private set; }

    /// <summary>
    /// The changes that might have been carried out, in the order in which they were sent. For each change, <c>Responded</c> indicates
    /// whether the response has arrived.
    /// </summary>
    public IReadOnlyList<(string Operation, bool Responded)> Changes
    {
        get
        {
            lock (_changes)
                return [.. _changes];
        }
    }

    /// <summary>The item that the current asynchronous flow is processing, or null.</summary>
    public static BulkItem? Running => Here.Value;

    /// <summary>If the current asynchronous flow is processing an item, marks this item as failed.</summary>
    public static void HereFailed()
    {
        if (Here.Value is { } item)
            item.Failed = true;
    }

    /// <summary>
    /// Makes this item represent all items in a batch. The task that processes this item sends the requests for all items in the batch.
    /// Each change that this task requests is recorded in the <see cref="Changes"/> property of every item in the batch.
    /// </summary>
    public void StandFor(IReadOnlyList<BulkItem> members) => _members = members;

    /// <summary>Marks the item as failed after an error was written for it.</summary>
    public void Fail() => Failed = true;

    /// <summary>
    /// Assigns all AWS calls in the current asynchronous flow to this item. The task that processes the item calls this method.
    /// </summary>
    public void Enter() => Current = Here.Value = this;

    /// <summary>Records that the result of the item was written to the pipeline.</summary>
    public void Deliver() => Delivered = true;

    public override void Beginning(AwsOperation operation, string endpoint, string credentialSource) =>
        work.Debug(() => CommandMessages.CallBegins($"{operation}", endpoint, credentialSource));

    public override void Sending(AwsOperation operation)
    {
        if (!operation.Mutating)
            return;
        Sent(operation);
        foreach (var member in _members)
            member.Sent(operation);
    }

    public override void Waiting(AwsOperation operation, double perSecond) => work.Limited(operation, perSecond);

    public override void Ended(CallReport report)
    {
        work.Verbose(report.ToString);
        if (!report.Operation.Mutating)
            return;
        Responded(report);
        foreach (var member in _members)
            member.Responded(report);
    }

    private void Sent(AwsOperation operation)
    {
        lock (_changes)
        {
            // A retry doesn't count as another change.
            if (!_changes.Contains((operation.Name, false)))
                _changes.Add((operation.Name, false));
        }
    }

    private void Responded(CallReport report)
    {
        lock (_changes)
        {
            if (_changes.Remove((report.Operation.Name, false)) && report.MayBeCarriedOut)
                _changes.Add((report.Operation.Name, report.ErrorType is null));
        }
    }
}
