using System.Collections.Concurrent;
using System.Threading.Channels;

namespace RemoteSessions.Cmdlets;

/// <summary>
/// Brings what tasks have to say to the pipeline's thread, the only one that may write. Bounded: a producer waits until
/// its output is taken.
/// </summary>
internal sealed class OutputPump
{
    // Small: what waits here has cost calls that a Select-Object -First further down does not want.
    private const int Capacity = 2;

    private readonly ConcurrentDictionary<int, Action> _bars = new();
    private readonly ConcurrentQueue<Action> _notes = new();

    private readonly Channel<Action> _channel = Channel.CreateBounded<Action>(
        new BoundedChannelOptions(Capacity) { SingleReader = true });

    /// <summary>From any thread: asks for something to be written.</summary>
    public ValueTask PostAsync(Action write, CancellationToken cancellationToken) => _channel.Writer.WriteAsync(write, cancellationToken);

    /// <summary>From any thread: shows progress. Of one bar only what is newest when the pipeline's thread comes by.</summary>
    public void Show(int bar, Action write)
    {
        _bars[bar] = write;
        // Wakes the reader; where there is no room it is awake.
        _channel.Writer.TryWrite(static () => { });
    }

    /// <summary>From any thread: asks for something to be written, and does not wait for it.</summary>
    public void Note(Action write)
    {
        _notes.Enqueue(write);
        _channel.Writer.TryWrite(static () => { });
    }

    /// <summary>On the pipeline's thread: writes what is there.</summary>
    public void Drain()
    {
        while (_channel.Reader.TryRead(out var write))
            write();
        while (_notes.TryDequeue(out var note))
            note();
        foreach (var bar in _bars.Keys.Order())
        {
            if (_bars.TryRemove(bar, out var show))
                show();
        }
    }

    /// <summary>On the pipeline's thread: writes until <paramref name="work"/> is over and all is written.</summary>
    public void DrainUntil(Task work)
    {
        while (true)
        {
            Drain();
            if (work.IsCompleted)
                break;
            using var stop = new CancellationTokenSource();
            Task.WhenAny(_channel.Reader.WaitToReadAsync(stop.Token).AsTask(), work).GetAwaiter().GetResult();
            stop.Cancel();
        }

        Drain();
    }
}
