using System.Diagnostics.CodeAnalysis;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Keeps the output of a command in a stable order while its work runs concurrently. The output of each piece of work is written in the
/// order in which the pieces started.
/// </summary>
/// <param name="wake">Notifies the pipeline's thread that there may be something to write.</param>
internal sealed class OutputOrder(Action wake)
{
    // The limit applies to the whole command. Objects that are kept need memory, and they may have needed calls that a later Select-Object
    // -First makes unnecessary. With a lower limit, Regions with thousands of desktops would be listed one after the other.
    private const int MostKept = 8_000;

    private readonly OutputTurn _all = new(null!);
    private int _kept;

    /// <summary>Called from any thread when a piece of work of the command starts.</summary>
    public OutputTurn Begin() => Begin(_all);

    /// <summary>Called from any thread when a part of a piece of work starts.</summary>
    public OutputTurn Begin(OutputTurn parent)
    {
        var turn = new OutputTurn(this);
        lock (_all)
            parent.Entries.Enqueue(turn);
        return turn;
    }

    /// <summary>Called from any thread when a piece of work has ended, so that the next one gets its turn.</summary>
    public void End(OutputTurn turn)
    {
        lock (_all)
            turn.IsOver = true;
        wake();
    }

    /// <summary>
    /// Called from any thread: writes something when it's the turn of the work. The task completes when the object is written or, if it
    /// isn't the turn of the work, when the object is kept.
    /// </summary>
    public Task WriteAsync(OutputTurn turn, Action write, int objects, CancellationToken cancellationToken)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bool keep;
        lock (_all)
        {
            _kept += objects;
            keep = _kept <= MostKept && !IsFirst(turn);
            turn.Entries.Enqueue(() =>
            {
                write();
                lock (_all)
                    _kept -= objects;
                written.SetResult();
            });
        }

        wake();
        return keep ? Task.CompletedTask : written.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Called on the pipeline's thread: returns the next write action if there is one.</summary>
    public bool TryTake([NotNullWhen(true)] out Action? write)
    {
        lock (_all)
        {
            var turn = _all;
            while (Next(turn) is OutputTurn next)
                turn = next;
            write = turn.Entries.Count > 0 ? (Action)turn.Entries.Dequeue() : null;
            return write is not null;
        }
    }

    private bool IsFirst(OutputTurn turn)
    {
        var first = _all;
        while (first != turn && Next(first) is OutputTurn next)
            first = next;
        return first == turn;
    }

    // Returns the first entry of a turn. Turns that have ended and have nothing left to write are removed.
    private static object? Next(OutputTurn turn)
    {
        while (turn.Entries.TryPeek(out var entry))
        {
            if (entry is not OutputTurn next || !IsDone(next))
                return entry;
            turn.Entries.Dequeue();
        }

        return null;
    }

    private static bool IsDone(OutputTurn turn) => turn.IsOver && Next(turn) is null;
}
