using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>One piece of a command's work, and what became of it.</summary>
internal sealed class BulkItem(BulkWork work, object? target) : CallWatch
{
    private static readonly AsyncLocal<BulkItem?> Here = new();

    // The changes that were sent, and whether the response to each has come.
    private readonly List<(string Operation, bool Responded)> _changes = [];

    /// <summary>What is worked on; null where the work is of the whole command.</summary>
    public object? Target { get; } = target;

    /// <summary>Whether an error was written for it.</summary>
    public bool Failed { get; private set; }

    /// <summary>Whether its result was written to the pipeline.</summary>
    public bool Delivered { get; private set; }

    /// <summary>
    /// The changes that may have been carried out, in the order in which they were sent, and whether the response to each has come.
    /// </summary>
    public IReadOnlyList<(string Operation, bool Responded)> Changes
    {
        get
        {
            lock (_changes)
                return [.. _changes];
        }
    }

    /// <summary>The work that runs here, or null.</summary>
    public static BulkItem? Running => Here.Value;

    /// <summary>The work that runs here has failed.</summary>
    public static void HereFailed()
    {
        if (Here.Value is { } item)
            item.Failed = true;
    }

    /// <summary>In a task of the work's own: all that is called from here belongs to it.</summary>
    public void Enter() => Current = Here.Value = this;

    /// <summary>Its result is written to the pipeline now.</summary>
    public void Deliver() => Delivered = true;

    public override void Beginning(AwsOperation operation, string endpoint, string credentialSource) =>
        work.Debug($"{operation}: endpoint {endpoint}, credentials from {credentialSource}.");

    public override void Sending(AwsOperation operation)
    {
        if (!operation.Mutating)
            return;
        lock (_changes)
        {
            // A retry is not another change.
            if (!_changes.Contains((operation.Name, false)))
                _changes.Add((operation.Name, false));
        }
    }

    public override void Waiting(AwsOperation operation, double perSecond) => work.Limited(operation, perSecond);

    public override void Ended(CallReport report)
    {
        work.Verbose($"{report}");
        if (!report.Operation.Mutating)
            return;
        lock (_changes)
        {
            if (_changes.Remove((report.Operation.Name, false)) && report.MayBeCarriedOut)
                _changes.Add((report.Operation.Name, report.ErrorType is null));
        }
    }
}
