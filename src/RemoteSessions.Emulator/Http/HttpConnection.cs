using System.Net.Sockets;

namespace RemoteSessions.Emulator.Http;

/// <summary>The connection of one client. Requests are handled one after another.</summary>
internal sealed class HttpConnection(
    Socket socket, HttpLimits limits, TimeProvider clock, Func<HttpRequest, CancellationToken, Task<HttpResponse>> handle)
{
    private const int DrainBytes = 256 * 1024;

    /// <summary>
    /// Handles requests until the client disconnects. If the <paramref name="stopping"/> token is canceled, the method stops
    /// waiting for the next request. If the <paramref name="abort"/> token is canceled, the method also ends the current request.
    /// </summary>
    public async Task RunAsync(CancellationToken stopping, CancellationToken abort)
    {
        await using var stream = new NetworkStream(socket, ownsSocket: true);
        try
        {
            var reader = new HttpReader(stream, limits);
            while (!stopping.IsCancellationRequested && await ServeAsync(stream, reader, stopping, abort).ConfigureAwait(false))
            {
            }
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client has disconnected or the server is stopping, so no client is waiting for a response.
        }
    }

    private async Task<bool> ServeAsync(Stream stream, HttpReader reader, CancellationToken stopping, CancellationToken abort)
    {
        HttpRequest? request = null;
        HttpResponse response;
        var broken = false;
        try
        {
            request = await reader.ReadHeadAsync(stopping).ConfigureAwait(false);
            if (request is null)
                return false;
            request.Body = RequestBody.For(request.Headers, reader, token => HttpWriter.ContinueAsync(stream, token));
            response = await handle(request, stopping).ConfigureAwait(false);
        }
        catch (BadRequestException failure)
        {
            broken = true;
            response = JsonResponses.Error(failure.Status, "BadRequest", failure.Message);
        }

        if (response.End == ResponseEnd.Drop)
            return false;
        var body = request?.Body ?? RequestBody.None;
        var reusable = !broken && response.End == ResponseEnd.Complete && WantsKeepAlive(request!) && !stopping.IsCancellationRequested
            && !body.Withheld && await DrainAsync(body, stopping).ConfigureAwait(false);
        await HttpWriter.WriteAsync(stream, response, request?.Method == "HEAD", reusable, clock.GetUtcNow(), abort).ConfigureAwait(false);
        if (!reusable && response.End == ResponseEnd.Complete)
            await LingerAsync(stream, abort).ConfigureAwait(false);
        return reusable;
    }

    private static bool WantsKeepAlive(HttpRequest request) => request.IsHttp11
        ? !request.Headers.Lists("Connection", "close")
        : request.Headers.Lists("Connection", "keep-alive");

    // Discards the unread body of a failed request, so that the next request on the connection can be read.
    private static async Task<bool> DrainAsync(RequestBody body, CancellationToken cancellationToken)
    {
        if (body.Finished)
            return true;
        var waste = new byte[16 * 1024];
        try
        {
            while (await body.ReadAsync(waste, DrainBytes, cancellationToken).ConfigureAwait(false) > 0)
            {
            }

            return true;
        }
        catch (BadRequestException)
        {
            return false;
        }
    }

    // If a connection is closed before all received bytes have been read, the operating system resets the connection. The client might then
    // receive the TCP reset before the response.
    private async Task LingerAsync(Stream stream, CancellationToken abort)
    {
        socket.Shutdown(SocketShutdown.Send);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(abort);
        limit.CancelAfter(TimeSpan.FromSeconds(1));
        var waste = new byte[16 * 1024];
        while (await stream.ReadAsync(waste, limit.Token).ConfigureAwait(false) > 0)
        {
        }
    }
}
