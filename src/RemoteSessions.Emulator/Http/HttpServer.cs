using System.Collections.Concurrent;
using System.Net.Sockets;

namespace RemoteSessions.Emulator.Http;

/// <summary>
/// A small HTTP/1.1 server on the loopback addresses. For the reasons why the project includes its own server, see
/// docs/design/emulator-http-server.md.
/// </summary>
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

    /// <summary>The port that the server listens on. This property can be read only after the server has started.</summary>
    public int Port => _listeners!.Port;

    public bool Running => Volatile.Read(ref _disposed) == 0 && !_accepting.IsCompleted;

    /// <exception cref="SocketException">The server can't listen on the port.</exception>
    public void Start()
    {
        _listeners = LoopbackListeners.Start(port);
        _accepting = Task.WhenAll(_listeners.All.Select(listener => Task.Run(() => AcceptAsync(listener))));
    }

    /// <summary>
    /// Stops listening, allows a short time for the current responses to be sent, and then closes the remaining connections.
    /// </summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _stopping.Cancel();
        _listeners?.Dispose();
        var open = Task.WhenAll(_connections.Keys.Append(_accepting));
        // The tasks don't use the caller's synchronization context, so blocking can't cause a deadlock.
        if (!Task.WhenAny(open, Task.Delay(Grace)).GetAwaiter().GetResult().Equals(open))
        {
            _abort.Cancel();
            Task.WhenAny(open, Task.Delay(Grace)).GetAwaiter().GetResult();
        }

        // The cancellation token sources aren't disposed, because a connection that is still closing might use them. Cancellation token
        // sources without timers don't have to be disposed.
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
                // The client disconnected before the connection was accepted. The server continues.
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
