using System.Diagnostics;
using RemoteSessions.Abstractions;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>
/// Tests how the module gets credentials and the Region from the metadata services of instances and containers. A single test server
/// simulates both the metadata services and AWS.
/// </summary>
public sealed class MetadataTests : ConnectionTest
{
    private const string Folder = "/latest/meta-data/iam/security-credentials/";
    private readonly Dictionary<string, StubResponse> _paths = [];

    public MetadataTests()
    {
        this["AWS_EC2_METADATA_DISABLED"] = null;
        Serve(request => request.Path == "/" ? StubServer.Json("{}") : _paths.GetValueOrDefault(request.Path, StubServer.Bytes([], 404)));
        this["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = Server.Url.AbsoluteUri;
    }

    private static string KeysOf(string id) =>
        $$"""{"Code":"Success","AccessKeyId":"{{id}}","SecretAccessKey":"s","Token":"token-1","""
        + $$""" "Expiration":"{{DateTime.UtcNow.AddHours(6):yyyy-MM-dd'T'HH:mm:ss}}Z"}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_instance_role_is_used_with_or_without_a_token(bool token)
    {
        if (token)
            _paths["/latest/api/token"] = StubServer.Bytes("token-0"u8.ToArray());
        _paths[Folder] = StubServer.Bytes("ops\n"u8.ToArray());
        _paths[Folder + "ops"] = StubServer.Json(KeysOf("ASIAINSTANCE"));
        Assert.Equal("ASIAINSTANCE", await KeyAsync());
        Assert.Equal("token-1", Server.Requests.Last().Headers["X-Amz-Security-Token"]);
        var asked = Server.Requests.Where(request => request.Path.StartsWith(Folder, StringComparison.Ordinal)).ToList();
        Assert.Equal(2, asked.Count);
        Assert.All(asked, request => Assert.Equal(token ? "token-0" : null, request.Headers.GetValueOrDefault("x-aws-ec2-metadata-token")));
        await CallAsync();
        Assert.Equal(2, Server.Requests.Count(request => request.Path.StartsWith(Folder, StringComparison.Ordinal)));

        this["AWS_EC2_METADATA_DISABLED"] = "true";
        Assert.Equal("NoCredentials", (await ErrorAsync()).Type);
    }

    [Fact]
    public async Task Without_a_metadata_token_no_credentials_are_requested()
    {
        _paths[Folder] = StubServer.Bytes("ops"u8.ToArray());
        _paths[Folder + "ops"] = StubServer.Json(KeysOf("ASIAINSTANCE"));
        Config("[default]\nec2_metadata_v1_disabled = true\n");
        Assert.Equal("NoCredentials", (await ErrorAsync()).Type);
        Assert.Equal(["/latest/api/token"], Server.Requests.Select(request => request.Path));
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("2", 4)]
    public async Task A_service_that_never_responds_does_not_block_completion(string? attempts, int requests)
    {
        Serve(_ => async (_, stopping) =>
        {
            await Task.Delay(Timeout.Infinite, stopping);
            return false;
        });
        (this["AWS_EC2_METADATA_SERVICE_ENDPOINT"], this["AWS_METADATA_SERVICE_NUM_ATTEMPTS"]) = (Server.Url.AbsoluteUri, attempts);
        var clock = Stopwatch.StartNew();
        Assert.Equal("NoCredentials", (await ErrorAsync()).Type);
        Assert.Equal(requests, Server.Requests.Count);
        // Each request takes one second. The tolerance allows for a busy computer.
        Assert.InRange(clock.Elapsed.TotalSeconds, requests - 0.1, requests + 10);
    }

    [Fact]
    public async Task Waiting_for_the_service_ends_when_the_command_is_stopped()
    {
        var asked = new TaskCompletionSource();
        Serve(_ => async (_, stopping) =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, stopping);
            return false;
        });
        (this["AWS_EC2_METADATA_SERVICE_ENDPOINT"], this["AWS_METADATA_SERVICE_TIMEOUT"]) = (Server.Url.AbsoluteUri, "600");
        using var stop = new CancellationTokenSource();
        var call = CallAsync(null, stop.Token);
        await asked.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void The_Region_of_the_instance_is_the_last_resort()
    {
        _paths["/latest/meta-data/placement/region"] = StubServer.Bytes("ap-south-1"u8.ToArray());
        Assert.Equal("ap-south-1", Factory.Connect(AwsService.AppStream, new ConnectionOptions()).Region);
        this["AWS_REGION"] = "us-east-1";
        Assert.Equal("us-east-1", Factory.Connect(AwsService.AppStream, new ConnectionOptions()).Region);
    }

    [Theory]
    [InlineData("no", "isn't JSON")]
    [InlineData("{}", "no credentials for the role")]
    public async Task An_unexpected_response_instead_of_keys_is_an_error(string body, string why)
    {
        _paths[Folder] = StubServer.Bytes("ops"u8.ToArray());
        _paths[Folder + "ops"] = StubServer.Json(body);
        Assert.Contains(why, (await ErrorAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Container_credentials_require_the_container_token()
    {
        _paths["/role"] = StubServer.Json(KeysOf("ASIACONTAINER"));
        this["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = Server.Url.AbsoluteUri + "role";
        this["AWS_CONTAINER_AUTHORIZATION_TOKEN"] = "Basic one";
        Assert.Equal("ASIACONTAINER", await KeyAsync());
        Assert.Equal("Basic one", Server.Requests.First().Headers["Authorization"]);

        var file = InHome("token", "Basic two\n");
        this["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] = file;
        await CallAsync();
        Assert.Contains(Server.Requests, request => request.Path == "/role" && request.Headers["Authorization"] == "Basic two");
        Assert.DoesNotContain(Server.Requests, request => request.Path.StartsWith("/latest", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://example.test/role")]
    [InlineData("nowhere")]
    public async Task The_container_token_is_sent_to_no_other_host(string address)
    {
        this["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = address;
        Assert.Contains("AWS_CONTAINER_CREDENTIALS_FULL_URI", (await ErrorAsync()).Message, StringComparison.Ordinal);
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task A_role_can_use_the_keys_of_the_instance_or_the_container()
    {
        this["AWS_ENDPOINT_URL_STS"] = Server.Url.AbsoluteUri + "sts";
        _paths[Folder] = StubServer.Bytes("ops"u8.ToArray());
        _paths[Folder + "ops"] = StubServer.Json(KeysOf("ASIAINSTANCE"));
        _paths["/role"] = StubServer.Json(KeysOf("ASIACONTAINER"));
        this["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = Server.Url.AbsoluteUri + "role";
        foreach (var (source, key) in new[] { ("Ec2InstanceMetadata", "ASIAINSTANCE"), ("EcsContainer", "ASIACONTAINER") })
        {
            Config($"[default]\nregion = us-east-1\nrole_arn = arn:aws:iam::123456789012:role/Ops\ncredential_source = {source}\n");
            // The server doesn't support STS requests, so the call fails. The test checks only which credentials are used.
            Assert.Equal("NoCredentials", (await ErrorAsync()).Type);
            Assert.Equal(key, Signer(Server.Requests.Last()));
        }
    }
}
