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

    private readonly Channel<Action> _channel = Channel.CreateBounded<Action>(
        new BoundedChannelOptions(Capacity) { SingleReader = true });

    // A wait for ten things shows eleven lines at once; where nobody takes them, more would be of no use.
    private const int MostProgress = 64;

    private readonly Channel<Action> _progress = Channel.CreateUnbounded<Action>();

    /// <summary>From any thread: asks for something to be written.</summary>
    public ValueTask PostAsync(Action write, CancellationToken cancellationToken) => _channel.Writer.WriteAsync(write, cancellationToken);

    /// <summary>From any thread: the same for progress, which waits for nobody: left out where too much is there, but for the end of a bar.</summary>
    public void Offer(Action write, bool last)
    {
        if (last || _progress.Reader.Count < MostProgress)
            _progress.Writer.TryWrite(write);
    }

    /// <summary>On the pipeline's thread: writes what is there.</summary>
    public void Drain()
    {
        while (_channel.Reader.TryRead(out var write))
            write();
        while (_progress.Reader.TryRead(out var write))
            write();
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
            Task.WhenAny(_channel.Reader.WaitToReadAsync(stop.Token).AsTask(), _progress.Reader.WaitToReadAsync(stop.Token).AsTask(), work)
                .GetAwaiter().GetResult();
            stop.Cancel();
        }

        Drain();
    }
}
