using System.Net;
using System.Net.Sockets;

namespace RemoteSessions.Tests.Support;

/// <summary>
/// A server that doesn't support TLS. In the tests, clients try to connect to this server over HTTPS. Depending on the test, the server
/// sends an unencrypted HTTP response, closes the connection, or sends nothing.
/// </summary>
internal class PlainServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly string _behaviour;
    private int _connections;

    public PlainServer(string behaviour)
    {
        _behaviour = behaviour;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Url => new($"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public int Connections => _connections;

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    protected virtual async Task ServeAsync(Stream stream, CancellationToken stopping)
    {
        await stream.ReadAtLeastAsync(new byte[4096], 1, throwOnEndOfStream: false, stopping);
        if (_behaviour == "answers")
            await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), stopping);
        else if (_behaviour == "waits")
            await Task.Delay(Timeout.Infinite, stopping);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = HandleAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test has already ended.
        }
    }

    private async Task HandleAsync(TcpClient client)
    {
        Interlocked.Increment(ref _connections);
        try
        {
            using (client)
                await ServeAsync(client.GetStream(), _stop.Token);
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException or ObjectDisposedException
            or System.Security.Authentication.AuthenticationException)
        {
            // The client has disconnected, or the test has ended.
        }
    }
}
