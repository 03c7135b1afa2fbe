using RemoteSessions.Abstractions;
using RemoteSessions.Aws;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>The base class for tests of the real transport with a stub server. Each test determines the responses of the server.</summary>
public abstract class TransportTest : IDisposable
{
    private StubServer? _server;

    private protected StubServer Server => _server!;

    private protected static AwsKeys Keys { get; } = new("AKIDEXAMPLE", "a-secret-of-the-test");

    private protected virtual AwsTransportFactory Factory { get; } = new();

    public virtual void Dispose()
    {
        _server?.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected void Serve(Func<StubRequest, StubResponse> answer) => _server = new StubServer(answer);

    /// <summary>Sends one response for each request, in the specified order. All further requests receive the last response.</summary>
    private protected void Serve(params StubResponse[] answers)
    {
        var calls = 0;
        Serve(_ => answers[Math.Min(calls++, answers.Length - 1)]);
    }

    private protected IAwsTransport Connect() =>
        Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions { EndpointUrl = Server.Url, Keys = Keys });

    private protected async Task<string> Call(
        AwsOperation operation, IAwsTransport? transport = null, CancellationToken cancellationToken = default) =>
        System.Text.Encoding.UTF8.GetString(
            (await (transport ?? Connect()).SendAsync(operation, "{}"u8.ToArray(), cancellationToken)));

    private protected Task<string> Read() => Call(DeviceFarmOperations.ListProjects);

    private protected Task<string> Create() => Call(DeviceFarmOperations.CreateRemoteAccessSession);

    private protected async Task<ServiceError> Failure(AwsOperation? operation = null) =>
        (await Assert.ThrowsAsync<AwsServiceException>(() => Call(operation ?? DeviceFarmOperations.ListProjects))).Error;
}
