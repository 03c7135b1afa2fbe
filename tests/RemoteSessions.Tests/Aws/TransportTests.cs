using System.Diagnostics;
using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

public sealed class TransportTests : TransportTest
{
    [Fact]
    public async Task A_call_contains_its_operation_and_the_user_agent()
    {
        Serve(StubServer.Json("{}"));
        await Create();
        var request = Assert.Single(Server.Requests);
        Assert.Equal(("POST", "/", "{}"), (request.Method, request.Path, request.Text));
        Assert.Equal("application/x-amz-json-1.1", request.Headers["Content-Type"]);
        Assert.Equal("DeviceFarm_20150623.CreateRemoteAccessSession", request.Headers["X-Amz-Target"]);
        Assert.StartsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains("/us-west-2/devicefarm/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains("RemoteSessions/", request.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.False(request.Headers.ContainsKey("X-Amz-Security-Token"));
    }

    [Fact]
    public async Task A_session_token_is_sent()
    {
        Serve(StubServer.Json("{}"));
        await Call(DeviceFarmOperations.ListProjects, Factory.Connect(
            AwsService.AppStream,
            new ConnectionOptions { EndpointUrl = Server.Url, Region = "eu-west-1", Keys = Keys with { SessionToken = "token-1" } }));
        var request = Assert.Single(Server.Requests);
        Assert.Equal("token-1", request.Headers["X-Amz-Security-Token"]);
        Assert.Contains("/eu-west-1/appstream/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_during_the_response_ends_immediately()
    {
        var begun = new TaskCompletionSource();
        Serve(_ => async (stream, stopping) =>
        {
            await stream.WriteAsync(StubServer.Head(200, ("Content-Length", "1000")), stopping);
            await stream.WriteAsync(new byte[10], stopping);
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, stopping);
            return false;
        });
        using var stop = new CancellationTokenSource();
        var call = Call(DeviceFarmOperations.ListProjects, cancellationToken: stop.Token);
        await begun.Task;
        var clock = Stopwatch.StartNew();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 1000);
    }

    [Fact]
    public void The_same_scope_and_identity_share_a_client()
    {
        Serve(StubServer.Json("{}"));
        var options = new ConnectionOptions { EndpointUrl = Server.Url, Keys = Keys };
        var first = Factory.Connect(AwsService.DeviceFarm, options);
        Assert.Same(
            first, Factory.Connect(
                AwsService.DeviceFarm, options with { Region = "us-west-2", EndpointUrl = new Uri(Server.Url.AbsoluteUri) }));
        Assert.NotSame(first, Factory.Connect(AwsService.AppStream, options with { Region = "us-west-2" }));
        Assert.NotSame(first, Factory.Connect(AwsService.DeviceFarm, options with { Region = "eu-west-1" }));
        Assert.NotSame(first, Factory.Connect(AwsService.DeviceFarm, options with { Keys = Keys with { SecretAccessKey = "other" } }));
        Assert.NotSame(first, Factory.Connect(AwsService.DeviceFarm, options with { Keys = Keys with { SessionToken = "token" } }));
        Assert.NotSame(first, Factory.Connect(AwsService.DeviceFarm, options with { EndpointUrl = new Uri("http://127.0.0.1:1/") }));
    }

}
