using System.Collections.Concurrent;
using System.Management.Automation;
using System.Threading.Channels;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Brings what tasks have to say to the pipeline's thread, the only one that may write. Bounded: a producer waits until
/// its output is written.
/// </summary>
/// <param name="stopping">Whether the pipeline is stopping.</param>
internal sealed class OutputPump(Func<bool> stopping)
{
    // Small: what waits here has cost calls that a Select-Object -First further down does not want.
    private const int Capacity = 2;

    // The engine doesn't always tell a command that the pipeline is stopping.
    private static readonly TimeSpan StopCheck = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<int, Action> _bars = new();
    private readonly ConcurrentQueue<Action> _notes = new();

    private readonly Channel<Action> _channel = Channel.CreateBounded<Action>(
        new BoundedChannelOptions(Capacity) { SingleReader = true });

    private OutputOrder? _order;

    /// <summary>What is written in a stable order.</summary>
    public OutputOrder Order => _order ??= new OutputOrder(Wake);

    /// <summary>From any thread: asks for something to be written.</summary>
    public ValueTask PostAsync(Action write, CancellationToken cancellationToken) => _channel.Writer.WriteAsync(write, cancellationToken);

    /// <summary>From any thread: shows progress. Of one bar only what is newest when the pipeline's thread comes by.</summary>
    public void Show(int bar, Action write)
    {
        _bars[bar] = write;
        Wake();
    }

    /// <summary>From any thread: asks for something to be written, and does not wait for it.</summary>
    public void Note(Action write)
    {
        _notes.Enqueue(write);
        Wake();
    }

    /// <summary>From any thread: the pipeline's thread is to see whether there is anything to do.</summary>
    public void Wake() => _channel.Writer.TryWrite(static () => { }); // Where there is no room the reader is awake.

    /// <summary>On the pipeline's thread: writes what is there. What was noted before an output comes before it.</summary>
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

    /// <summary>On the pipeline's thread: writes until <paramref name="work"/> is over and all is written.</summary>
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
