using System.Diagnostics.CodeAnalysis;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// The output of a command whose rows have a stable order, although its work runs side by side: each piece of work has its turn, in the
/// order in which the pieces began.
/// </summary>
/// <param name="wake">Tells the pipeline's thread that there may be something to write.</param>
internal sealed class OutputOrder(Action wake)
{
    // Of the whole command. What is kept has cost memory, and calls that a Select-Object -First further down does not want.
    private const int MostKept = 2_500;

    private readonly OutputTurn _all = new(null!);
    private int _kept;

    /// <summary>From any thread: a piece of work of the command begins.</summary>
    public OutputTurn Begin() => Begin(_all);

    /// <summary>From any thread: a part of a piece of work begins.</summary>
    public OutputTurn Begin(OutputTurn parent)
    {
        var turn = new OutputTurn(this);
        lock (_all)
            parent.Entries.Enqueue(turn);
        return turn;
    }

    /// <summary>From any thread: a piece of work is over, so that it is the turn of the next one.</summary>
    public void End(OutputTurn turn)
    {
        lock (_all)
            turn.IsOver = true;
        wake();
    }

    /// <summary>
    /// From any thread: asks for something to be written when it is its turn. Over when it is written, or, out of turn, when it is kept.
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

    /// <summary>On the pipeline's thread: what is to be written next, if it is there.</summary>
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

    // The first entry of a turn; without those that are over and have nothing left to write.
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
