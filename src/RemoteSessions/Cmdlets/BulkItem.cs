using RemoteSessions.Wire;

namespace RemoteSessions.Cmdlets;

/// <summary>One piece of a command's work, and what became of it.</summary>
internal sealed class BulkItem(BulkWork work, object? target) : CallWatch
{
    private static readonly AsyncLocal<BulkItem?> Here = new();

    /// <summary>What is worked on; null where the work is of the whole command.</summary>
    public object? Target { get; } = target;

    /// <summary>Whether a call that changes something was sent for it.</summary>
    public bool Sent { get; private set; }

    /// <summary>Whether an error was written for it.</summary>
    public bool Failed { get; private set; }

    /// <summary>The work that runs here has failed.</summary>
    public static void HereFailed()
    {
        if (Here.Value is { } item)
            item.Failed = true;
    }

    /// <summary>In a task of the work's own: all that is called from here belongs to it.</summary>
    public void Enter() => Current = Here.Value = this;

    public override void Sending(AwsOperation operation) => Sent |= operation.Mutating;

    public override void Waiting(AwsOperation operation, double perSecond) => work.Limited(operation, perSecond);
}
