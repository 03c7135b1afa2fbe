using System.Diagnostics.CodeAnalysis;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Keeps the output of a command in a stable order while the work items of the command run concurrently. The output of the work items is
/// written in the order in which the work items started.
/// </summary>
/// <param name="wake">Notifies the pipeline's thread that output might be available to write.</param>
internal sealed class OutputOrder(Action wake)
{
    // The maximum number of objects that the command keeps until it can write them in order. These objects use memory until they are
    // written to the pipeline. If Select-Object -First stops the pipeline, the command has already made calls for objects that are never
    // written. If this maximum were smaller, the command would read Regions with thousands of desktops one after another instead of
    // concurrently.
    private const int MostKept = 8_000;

    private readonly OutputTurn _all = new(null!);
    private int _kept;

    /// <summary>
    /// Reserves a position in the output for a work item. Call this method when the work item starts. Any thread can call this method.
    /// </summary>
    public OutputTurn Begin() => Begin(_all);

    /// <summary>
    /// Reserves a position in the output for a part of a work item. Call this method when the part of the work item starts. Any thread can
    /// call this method.
    /// </summary>
    public OutputTurn Begin(OutputTurn parent)
    {
        var turn = new OutputTurn(this);
        lock (_all)
            parent.Entries.Enqueue(turn);
        return turn;
    }

    /// <summary>
    /// Marks the output of a work item as complete, so that the output of the next work item can be written. Any thread can call this
    /// method.
    /// </summary>
    public void End(OutputTurn turn)
    {
        bool isKept;
        lock (_all)
        {
            turn.IsOver = true;
            isKept = _kept > 0;
        }

        // Most work items have no output, so the pipeline's thread usually has nothing to write when a work item ends.
        if (isKept)
            wake();
    }

    /// <summary>
    /// Writes output after all output at earlier positions has been written. The task completes when the output is written. If the method
    /// buffers the output because earlier output hasn't been written yet, the task completes immediately. Any thread can call this method.
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

    /// <summary>
    /// Gets the next action that writes output. Returns false if no output is ready to be written. Only the pipeline's thread calls this
    /// method.
    /// </summary>
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

    // Returns the first entry of an OutputTurn object. An entry is either an action that writes output or another OutputTurn object. The
    // method also removes OutputTurn objects that are complete and contain no more entries.
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
