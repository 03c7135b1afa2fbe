using System.Net;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Signing;

namespace RemoteSessions.Tests.Emulator;

public sealed class SignatureTests : IDisposable
{
    private const string ListProjects = "DeviceFarm_20150623.ListProjects";

    private readonly EmulatorHost _host = new();

    public void Dispose() => _host.Dispose();

    // The signature in the example "get-vanilla" of the Signature Version 4 test suite that AWS published.
    private const string VanillaSignature = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";

    [Fact]
    public void The_test_signer_calculates_the_published_signature()
    {
        var signer = new TestSigner("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
        {
            Region = "us-east-1",
            Service = "service",
            Time = new DateTimeOffset(2015, 8, 30, 12, 36, 0, TimeSpan.Zero),
        };
        var headers = new Dictionary<string, string> { ["Host"] = "example.amazonaws.com", ["X-Amz-Date"] = "20150830T123600Z" };
        Assert.EndsWith("Signature=" + VanillaSignature, signer.Authorize("GET", "/", "", headers, []));
    }

    [Fact]
    public void The_emulator_calculates_the_published_signature()
    {
        var headers = new HttpHeaders();
        headers.Add("Host", "example.amazonaws.com");
        headers.Add("X-Amz-Date", "20150830T123600Z");
        var canonical = SigV4.CanonicalRequest("GET", SigV4.CanonicalPath("/"), "", headers, ["host", "x-amz-date"], SigV4.Hash([]));
        Assert.Equal(VanillaSignature, SigV4.Signature(
            "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "20150830T123600Z", new("20150830", "us-east-1", "service"), canonical));
    }

    [Fact]
    public void The_emulator_signs_URLs_as_S3_documents()
    {
        const string query =
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
            + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host";
        var headers = new HttpHeaders();
        headers.Add("host", "examplebucket.s3.amazonaws.com");
        var canonical = SigV4.CanonicalRequest("GET", "/test.txt", SigV4.CanonicalQuery(query), headers, ["host"], SigV4.UnsignedPayload);
        Assert.Equal("aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404", SigV4.Signature(
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "20130524T000000Z", new("20130524", "us-east-1", "s3"), canonical));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("b=2&a=1", "a=1&b=2")]
    [InlineData("a=2&a=1", "a=1&a=2")]
    [InlineData("name", "name=")]
    [InlineData("a=b%20c/d", "a=b%20c%2Fd")]
    public void A_query_has_one_canonical_form(string query, string canonical) => Assert.Equal(canonical, SigV4.CanonicalQuery(query));

    [Fact]
    public void Spaces_inside_a_signed_header_are_collapsed()
    {
        var headers = new HttpHeaders();
        headers.Add("X-Amz-Note", "a   b");
        headers.Add("x-amz-note", "c");
        Assert.Contains("x-amz-note:a b,c\n", SigV4.CanonicalRequest("GET", "/", "", headers, ["x-amz-note"], ""));
    }

    [Fact]
    public async Task A_valid_signature_is_accepted() => Assert.Equal(HttpStatusCode.OK, (await Send(_host.Signer)).Status);

    [Fact]
    public async Task A_wrong_secret_is_rejected()
    {
        var answer = await Send(_host.Signer with { Secret = "wrong" });
        Rejected(answer, "InvalidSignatureException", "The request signature we calculated does not match the signature you provided. "
            + "Check your AWS Secret Access Key and signing method. ");
    }

    [Fact]
    public async Task A_changed_body_is_rejected()
    {
        using var request = _host.Sign(ListProjects, "{}", _host.Signer);
        request.Content = new StringContent("{ }");
        using var answer = await _host.Http.SendAsync(request);
        Rejected(await Answer.Read(answer), "InvalidSignatureException", "The request signature we calculated");
    }

    [Fact]
    public async Task A_wrong_content_hash_is_rejected_even_if_it_is_signed()
    {
        var claimed = new Dictionary<string, string> { ["x-amz-content-sha256"] = new('0', 64) };
        Rejected(await _host.Send(ListProjects, "{}", more: claimed), "InvalidSignatureException", "The request signature we calculated");
        var right = new Dictionary<string, string> { ["x-amz-content-sha256"] = SigV4.Hash("{}"u8) };
        Assert.Equal(HttpStatusCode.OK, (await _host.Send(ListProjects, "{}", more: right)).Status);
    }

    [Fact]
    public async Task An_unsigned_call_is_rejected()
    {
        using var request = _host.Sign(ListProjects, "{}", _host.Signer);
        request.Headers.Remove("Authorization");
        using var answer = await _host.Http.SendAsync(request);
        Rejected(await Answer.Read(answer), "MissingAuthenticationTokenException", "Missing Authentication Token");
    }

    [Fact]
    public async Task An_unknown_key_is_rejected() =>
        Rejected(await Send(_host.Signer with { KeyId = "AKIAUNKNOWN" }), "UnrecognizedClientException",
            "The security token included in the request is invalid.");

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("AWS4-HMAC-SHA256")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=00")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/20260504/us-west-2/devicefarm/aws4_request, Signature=00")]
    [InlineData("AWS4-HMAC-SHA256 Credential=a/20260504/us-west-2/devicefarm/aws4_request, SignedHeaders=x-amz-date, Signature=00")]
    [InlineData("AWS4-HMAC-SHA256 nonsense")]
    public async Task A_malformed_authorization_is_incomplete(string value)
    {
        using var request = _host.Sign(ListProjects, "{}", _host.Signer);
        request.Headers.Remove("Authorization");
        request.Headers.TryAddWithoutValidation("Authorization", value);
        using var message = await _host.Http.SendAsync(request);
        var answer = await Answer.Read(message);
        Assert.Equal((HttpStatusCode.BadRequest, "IncompleteSignatureException"), (answer.Status, answer.Type));
    }

    [Fact]
    public async Task A_signature_more_than_five_minutes_old_is_expired()
    {
        var old = _host.Signer with { Time = _host.Time.GetUtcNow().AddSeconds(-301) };
        Rejected(await Send(old), "InvalidSignatureException",
            "Signature expired: 20260504T115459Z is now earlier than 20260504T115500Z (20260504T120000Z - 5 min.)");
        Assert.Equal(HttpStatusCode.OK, (await Send(old with { Time = _host.Time.GetUtcNow().AddSeconds(-299) })).Status);
    }

    [Fact]
    public async Task A_signature_from_the_future_is_not_yet_current() =>
        Rejected(await Send(_host.Signer with { Time = _host.Time.GetUtcNow().AddSeconds(301) }), "InvalidSignatureException",
            "Signature not yet current: ");

    [Fact]
    public async Task A_fast_emulated_clock_does_not_expire_signatures()
    {
        _host.Advance(86_400);
        Assert.Equal(HttpStatusCode.OK, (await Send(_host.Signer)).Status);
    }

    [Fact]
    public async Task The_scope_of_another_service_is_rejected() =>
        Rejected(await Send(_host.Signer with { Service = "appstream" }), "InvalidSignatureException",
            "Credential should be scoped to correct service");

    [Fact]
    public async Task A_Region_without_the_service_is_rejected() =>
        Rejected(await Send(_host.Signer with { Region = "eu-west-1" }), "InvalidSignatureException",
            "Credential should be scoped to a valid region, not 'eu-west-1'.");

    [Fact]
    public async Task Temporary_keys_require_their_token()
    {
        var keys = EmulatorKeys.Temporary;
        var signer = _host.Signer with { KeyId = keys.AccessKeyId, Secret = keys.SecretAccessKey };
        Assert.Equal(HttpStatusCode.OK, (await Send(signer, keys.SessionToken)).Status);
        Rejected(await Send(signer), "UnrecognizedClientException", "The security token included in the request is invalid.");
        Rejected(await Send(signer, "other"), "UnrecognizedClientException", "The security token included in the request is invalid.");
        Rejected(await Send(signer, EmulatorKeys.ExpiredSessionToken), "ExpiredTokenException",
            "The security token included in the request is expired");
    }

    [Fact]
    public async Task Localhost_is_accepted_as_a_host_name()
    {
        var host = new Dictionary<string, string> { ["Host"] = $"localhost:{_host.Emulator.EndpointUrl.Port}" };
        Assert.Equal(HttpStatusCode.OK, (await _host.Send(ListProjects, "{}", more: host)).Status);
    }

    private Task<Answer> Send(TestSigner signer, string? token = null) => _host.Send(ListProjects, "{}", signer,
        token is null ? null : new Dictionary<string, string> { ["X-Amz-Security-Token"] = token });

    private static void Rejected(Answer answer, string type, string message)
    {
        Assert.Equal((HttpStatusCode.Forbidden, type), (answer.Status, answer.Type));
        Assert.StartsWith(message, answer.Message);
    }
}
