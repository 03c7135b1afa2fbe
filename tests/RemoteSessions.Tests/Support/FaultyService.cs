using System.Collections.Concurrent;
using System.Text;

namespace RemoteSessions.Tests.Support;

/// <summary>A call that a <see cref="FaultyService"/> received.</summary>
/// <param name="Operation">The operation, or the HTTP method of a transfer.</param>
/// <param name="CarriedOut">Indicates whether the emulator performed the operation.</param>
/// <param name="Faulty">Indicates whether the fault affected the call.</param>
internal sealed record ServiceCall(string Operation, bool CarriedOut, bool Faulty);

/// <summary>A server that forwards requests from the module to an emulator, and injects the fault that a test specifies.</summary>
internal sealed class FaultyService : IDisposable
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    private readonly StubServer _server;
    private readonly ConcurrentQueue<ServiceCall> _calls = [];
    private Func<string, bool> _concerns = _ => false;
    private ServiceFault? _fault;
    private int _left;

    public FaultyService() => _server = new StubServer(request => (stream, stopping) => AnswerAsync(request, stream, stopping));

    public Uri Url => _server.Url;

    /// <summary>The address of the emulator that handles the calls.</summary>
    public Uri Emulator { get; set; } = new("http://127.0.0.1:1/");

    /// <summary>The calls that were received after the last call to <see cref="Begin"/>.</summary>
    public IReadOnlyList<ServiceCall> Calls => [.. _calls];

    /// <summary>Starts recording calls and injecting a fault.</summary>
    /// <param name="fault">The fault, or null if no fault is injected.</param>
    /// <param name="concerns">A function that returns whether the fault affects the specified operation.</param>
    /// <param name="count">The number of calls that the fault affects.</param>
    public void Begin(ServiceFault? fault, Func<string, bool> concerns, int count)
    {
        _calls.Clear();
        (_fault, _concerns, _left) = (fault, concerns, count);
    }

    public void Dispose() => _server.Dispose();

    private async Task<bool> AnswerAsync(StubRequest request, Stream stream, CancellationToken stopping)
    {
        var operation = request.Operation.Length > 0 ? request.Operation : request.Method;
        var faulty = _fault is not null && _concerns(operation) && Interlocked.Decrement(ref _left) >= 0 ? _fault : null;
        var reply = faulty?.Fate is Fate.Rejected or Fate.Failed ? null : await ForwardAsync(request, stopping);
        _calls.Enqueue(new ServiceCall(operation, reply?.Status == 200, faulty is not null));
        return await (faulty is null ? reply! : faulty.Answer(reply!))(stream, stopping);
    }

    private async Task<ServiceReply> ForwardAsync(StubRequest request, CancellationToken stopping)
    {
        using var message = new HttpRequestMessage(
            new HttpMethod(request.Method), new Uri(Emulator, request.Path))
        { Content = new ByteArrayContent(request.Body) };
        foreach (var (name, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        // A call is signed for the host of this server. A URL for a file transfer is signed for the host of the emulator, because the
        // emulator creates the URL.
        message.Headers.Host = request.Path == "/" ? Url.Authority : Emulator.Authority;
        using var response = await Client.SendAsync(message, stopping);
        var body = await response.Content.ReadAsByteArrayAsync(stopping);
        if (request.Path == "/")
            body = Encoding.UTF8.GetBytes(
                Encoding.UTF8.GetString(body).Replace(Emulator.Authority, Url.Authority, StringComparison.Ordinal));
        return new ServiceReply((int)response.StatusCode, [.. Headers(response)], body);
    }

    private static IEnumerable<(string, string)> Headers(HttpResponseMessage response) =>
        from header in response.Headers.Concat(response.Content.Headers)
        where header.Key is not ("Content-Length" or "Transfer-Encoding" or "Connection" or "Keep-Alive")
        from value in header.Value
        select (header.Key, value);
}
