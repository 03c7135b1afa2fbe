using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace RemoteSessions.Emulator.Http;

/// <summary>A small HTTP/1.1 server on 127.0.0.1. Why our own: docs/design/emulator-http-server.md.</summary>
internal sealed class HttpServer : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(400);

    private readonly TcpListener _listener;
    private readonly HttpLimits _limits;
    private readonly Func<HttpRequest, CancellationToken, Task<HttpAnswer>> _handle;
    private readonly ConcurrentDictionary<Task, byte> _connections = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abort = new();
    private Task _accepting = Task.CompletedTask;
    private int _disposed;

    public HttpServer(int port, HttpLimits limits, Func<HttpRequest, CancellationToken, Task<HttpAnswer>> handle)
    {
        (_limits, _handle) = (limits, handle);
        _listener = new TcpListener(IPAddress.Loopback, port);
    }

    /// <summary>The port that is listened on; known once started.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public bool Running => Volatile.Read(ref _disposed) == 0 && !_accepting.IsCompleted;

    public void Start()
    {
        _listener.Start(512);
        _accepting = Task.Run(AcceptAsync);
    }

    /// <summary>Stops listening, lets answers that are under way finish for a moment, then closes what is left.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _stopping.Cancel();
        _listener.Stop();
        var open = Task.WhenAll(_connections.Keys.Append(_accepting));
        // The caller may hold a synchronization context; nothing here needs it.
        if (!Task.WhenAny(open, Task.Delay(Grace)).GetAwaiter().GetResult().Equals(open))
        {
            _abort.Cancel();
            Task.WhenAny(open, Task.Delay(Grace)).GetAwaiter().GetResult();
        }

        _listener.Dispose();
        // The token sources have no timers left; a connection that is still closing may look at them.
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync(_stopping.Token).ConfigureAwait(false);
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
            var connection = Task.Run(() => new HttpConnection(socket, _limits, _handle).RunAsync(_stopping.Token, _abort.Token));
            _connections.TryAdd(connection, 0);
            _ = connection.ContinueWith(
                done => _connections.TryRemove(done, out _),
                CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
