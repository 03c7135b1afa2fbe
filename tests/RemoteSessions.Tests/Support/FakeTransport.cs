using System.Text;
using System.Text.Json;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Tests.Support;

/// <summary>A transport that returns the response that the test specifies for each call.</summary>
internal sealed class FakeTransport(Func<AwsOperation, JsonElement, string> answer) : IAwsTransport
{
    public string Region => "us-west-2";

    public ServiceClock Clock { get; init; } = new();

    public ConnectionOptions Connection { get; } = new();

    public async Task<byte[]> SendAsync(
        AwsOperation operation, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return Encoding.UTF8.GetBytes(answer(operation, JsonSerializer.Deserialize<JsonElement>(body.Span)));
    }
}
