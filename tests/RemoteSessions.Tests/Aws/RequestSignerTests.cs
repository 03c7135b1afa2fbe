using RemoteSessions.Abstractions;
using RemoteSessions.Aws;
using RemoteSessions.Aws.Credentials;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Emulator;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests that the signature of a request covers the headers, the path, and the body.</summary>
public sealed class RequestSignerTests
{
    private static readonly DateTime Now = new(2026, 5, 6, 7, 8, 9, DateTimeKind.Utc);

    [Theory]
    [InlineData("https://devicefarm.us-west-2.amazonaws.com", null, "/")]
    [InlineData("https://devicefarm.us-west-2.amazonaws.com", "a-token/+=", "/")]
    [InlineData("http://127.0.0.1:4599", " a-token\n", "/")]
    [InlineData("https://vpce.example.test/my%20path/farm", null, "/my%2520path/farm")]
    public async Task The_signature_covers_the_headers_the_path_and_the_body(string address, string? token, string path)
    {
        var settings = new ClientSettings(AwsService.DeviceFarm, "us-west-2") { Endpoint = new Uri(address), MaxAttempts = 3 };
        var body = """{"name":"p"}"""u8.ToArray();
        var call = new AwsCall(DeviceFarmOperations.CreateProject, body) { Attempts = 2 };
        using var request = RequestSigner.Create(
            call, new AwsEndpoint(settings, new ClockCorrection(enabled: false)), new SigningKeys("AKIDEXAMPLE", "a-secret", token), Now);

        Assert.Equal(address, request.RequestUri!.OriginalString);
        Assert.Equal(body, await request.Content!.ReadAsByteArrayAsync());
        Assert.Equal("attempt=2; max=3", request.Headers.GetValues("amz-sdk-request").Single());
        Assert.Equal(call.InvocationId, request.Headers.GetValues("amz-sdk-invocation-id").Single());
        var signed = request.Headers.Concat(request.Content.Headers)
            .Where(header => header.Key.StartsWith("X-Amz-", StringComparison.Ordinal) || header.Key == "Content-Type")
            .ToDictionary(header => header.Key, header => header.Value.Single());
        Assert.Equal(token?.Trim(), signed.GetValueOrDefault("X-Amz-Security-Token"));
        signed.Add("Host", request.RequestUri.Authority);
        var signer = new TestSigner("AKIDEXAMPLE", "a-secret") { Time = Now };
        Assert.Equal(signer.Authorize("POST", path, "", signed, body), request.Headers.GetValues("Authorization").Single());
    }
}
