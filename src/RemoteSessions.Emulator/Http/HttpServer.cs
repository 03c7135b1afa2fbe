using System.Collections.Concurrent;
using System.Net.Sockets;

namespace RemoteSessions.Emulator.Http;

/// <summary>A small HTTP/1.1 server on the loopback addresses. Why our own: docs/design/emulator-http-server.md.</summary>
internal sealed class HttpServer(
    int port, HttpLimits limits, TimeProvider clock, Func<HttpRequest, CancellationToken, Task<HttpResponse>> handle) : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(400);

    private readonly ConcurrentDictionary<Task, byte> _connections = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abort = new();
    private LoopbackListeners? _listeners;
    private Task _accepting = Task.CompletedTask;
    private int _disposed;

    /// <summary>The port that the server listens on; known once started.</summary>
    public int Port => _listeners!.Port;

    public bool Running => Volatile.Read(ref _disposed) == 0 && !_accepting.IsCompleted;

    /// <exception cref="SocketException">The server cannot listen on the port.</exception>
    public void Start()
    {
        _listeners = LoopbackListeners.Start(port);
        _accepting = Task.WhenAll(_listeners.All.Select(listener => Task.Run(() => AcceptAsync(listener))));
    }

    /// <summary>Stops listening, lets responses that are under way finish for a moment, then closes what is left.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _stopping.Cancel();
        _listeners?.Dispose();
        var open = Task.WhenAll(_connections.Keys.Append(_accepting));
        // The caller may hold a synchronization context; nothing here needs it.
        if (!Task.WhenAny(open, Task.Delay(Grace)).GetAwaiter().GetResult().Equals(open))
        {
            _abort.Cancel();
            Task.WhenAny(open, Task.Delay(Grace)).GetAwaiter().GetResult();
        }

        // The token sources have no timers left; a connection that is still closing may still read them.
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        while (!_stopping.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await listener.AcceptSocketAsync(_stopping.Token).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // A client that gave up before it was accepted is no reason to stop.
                continue;
            }

            socket.NoDelay = true;
            var connection = Task.Run(() => new HttpConnection(socket, limits, clock, handle).RunAsync(_stopping.Token, _abort.Token));
            _connections.TryAdd(connection, 0);
            _ = connection.ContinueWith(
                done => _connections.TryRemove(done, out _),
                CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
