using System.Collections.Concurrent;
using System.Management.Automation;
using System.Threading.Channels;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Passes the output of tasks to the pipeline's thread, because only that thread is allowed to write to the pipeline. If the queue is full,
/// a task waits until the queue has space for the task's output.
/// </summary>
/// <param name="stopping">Returns whether the pipeline is stopping.</param>
internal sealed class OutputPump(Func<bool> stopping)
{
    // The queue is small to limit the number of calls whose results are never written. If Select-Object -First stops the pipeline, the
    // objects in the queue are never written, although the command has already made the calls for them.
    private const int Capacity = 2;

    // PowerShell doesn't always notify a command that the pipeline is stopping.
    private static readonly TimeSpan StopCheck = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<int, Action> _bars = new();
    private readonly ConcurrentQueue<Action> _notes = new();

    private readonly Channel<Action> _channel = Channel.CreateBounded<Action>(
        new BoundedChannelOptions(Capacity) { SingleReader = true });

    private OutputOrder? _order;

    /// <summary>The object that keeps the output of the work items in the order in which the work items started.</summary>
    public OutputOrder Order => _order ??= new OutputOrder(Wake);

    /// <summary>Writes output. Any thread can call this method.</summary>
    public ValueTask PostAsync(Action write, CancellationToken cancellationToken) => _channel.Writer.WriteAsync(write, cancellationToken);

    /// <summary>
    /// Shows progress. If the pipeline's thread is busy, only the newest state of each progress bar is shown. Any thread can call this
    /// method.
    /// </summary>
    public void Show(int bar, Action write)
    {
        _bars[bar] = write;
        Wake();
    }

    /// <summary>Adds output to the queue without waiting until it's written. Any thread can call this method.</summary>
    public void Note(Action write)
    {
        _notes.Enqueue(write);
        Wake();
    }

    /// <summary>Notifies the pipeline's thread that work might be available. Any thread can call this method.</summary>
    public void Wake()
    {
        // If the queue is full, the pipeline's thread has already been notified.
        _channel.Writer.TryWrite(static () => { });
    }

    /// <summary>
    /// Writes the queued output to the pipeline. Output that the Note method added is written before any output that was queued later. Only
    /// the pipeline's thread calls this method.
    /// </summary>
    public void Drain()
    {
        WriteNotes();
        while (_channel.Reader.TryRead(out var write) || Order.TryTake(out write))
        {
            WriteNotes();
            write();
        }

        if (_bars.IsEmpty)
            return;
        foreach (var bar in _bars.Keys.Order())
        {
            if (_bars.TryRemove(bar, out var show))
                show();
        }
    }

    /// <summary>
    /// Writes output until <paramref name="work"/> has ended and all of its output has been written. Only the pipeline's thread calls this
    /// method.
    /// </summary>
    /// <exception cref="PipelineStoppedException">The pipeline is stopping.</exception>
    public void DrainUntil(Task work)
    {
        while (true)
        {
            Drain();
            if (work.IsCompleted)
                break;
            using var stop = new CancellationTokenSource();
            Task.WaitAny([_channel.Reader.WaitToReadAsync(stop.Token).AsTask(), work], StopCheck);
            stop.Cancel();
            if (stopping())
                throw new PipelineStoppedException();
        }

        Drain();
    }

    private void WriteNotes()
    {
        while (_notes.TryDequeue(out var note))
            note();
    }
}
