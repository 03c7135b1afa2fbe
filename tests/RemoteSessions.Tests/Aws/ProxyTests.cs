using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Network;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests proxies that environment variables specify. A test server simulates the proxy.</summary>
public sealed class ProxyTests : ConnectionTest
{
    private static readonly StubResponse Challenge = StubServer.Bytes(
        [], 407, ("Proxy-Authenticate", "Negotiate"), ("Proxy-Authenticate", "NTLM"), ("Proxy-Authenticate", "Basic realm=\"corp\""));

    public ProxyTests() => this["AWS_MAX_ATTEMPTS"] = "3";

    [Theory]
    [InlineData("https://devicefarm.example.test", "https_proxy")]
    [InlineData("https://devicefarm.example.test", "HTTPS_PROXY")]
    [InlineData("https://devicefarm.example.test", "ALL_PROXY")]
    [InlineData("http://devicefarm.example.test", "http_proxy")]
    [InlineData("http://devicefarm.example.test", "HTTP_PROXY")]
    public async Task A_proxy_authentication_error_says_what_to_do_and_is_not_retried(string endpoint, string variable)
    {
        Serve(Challenge);
        this[variable] = Server.Url.AbsoluteUri;
        var error = await FailureAsync(endpoint);
        Assert.Equal(("ProxyAuthenticationRequired", false), (error.Type, error.Retryable));
        Assert.Contains(Server.Url.Authority, error.Message, StringComparison.Ordinal);
        Assert.Contains("HTTPS_PROXY", error.Message, StringComparison.Ordinal);
        Assert.Contains("NO_PROXY", error.Message, StringComparison.Ordinal);
        // The HTTP handler might send a second request in response to an authentication challenge, but the module doesn't retry the call.
        Assert.InRange(Server.Requests.Count, 1, 2);
    }

    [Theory]
    [InlineData("https://devicefarm.example.test")]
    [InlineData("http://devicefarm.example.test")]
    public async Task Proxy_credentials_in_the_URL_are_used_and_not_shown_in_errors(string endpoint)
    {
        // The header contains "us@er:pa ss" in Base64.
        Serve(request => request.Headers.GetValueOrDefault("Proxy-Authorization") == "Basic dXNAZXI6cGEgc3M="
            ? StubServer.Bytes([], 503)
            : Challenge);
        this["https_proxy"] = this["http_proxy"] = $"http://us%40er:pa%20ss@{Server.Url.Authority}";
        this["AWS_MAX_ATTEMPTS"] = "1";
        var error = await FailureAsync(endpoint);
        Assert.NotEqual("ProxyAuthenticationRequired", error.Type);
        Assert.Contains(Server.Requests, request => request.Headers.ContainsKey("Proxy-Authorization"));
        this["https_proxy"] = this["http_proxy"] = $"http://us%40er:wrong-one@{Server.Url.Authority}";
        error = await FailureAsync(endpoint);
        Assert.Equal("ProxyAuthenticationRequired", error.Type);
        Assert.DoesNotContain("wrong-one", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("us%40er", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, 1)]
    [InlineData(502, 3)]
    [InlineData(429, 3)]
    public async Task The_proxy_error_determines_whether_the_call_is_retried(int status, int attempts)
    {
        Serve(StubServer.Bytes([], status));
        this["https_proxy"] = Server.Url.AbsoluteUri;
        var error = await FailureAsync("https://devicefarm.example.test");
        Assert.Equal("ConnectionError", error.Type);
        Assert.Contains("devicefarm.example.test", error.Message, StringComparison.Ordinal);
        Assert.Equal(attempts, Server.Requests.Count);
        Assert.Equal("devicefarm.example.test:443", Server.Requests.First().Path);
    }

    [Fact]
    public async Task A_changed_proxy_variable_takes_effect_immediately()
    {
        Serve(StubServer.Json("{}"));
        this["AWS_MAX_ATTEMPTS"] = "1";
        await FailureAsync("http://devicefarm.example.test");
        Assert.Empty(Server.Requests);
        this["HTTP_PROXY"] = Server.Url.AbsoluteUri;
        await Call(DeviceFarmOperations.ListProjects, To("http://devicefarm.example.test"));
        Assert.Equal("http://devicefarm.example.test/", Assert.Single(Server.Requests).Path);
        this["NO_PROXY"] = "example.test";
        await FailureAsync("http://devicefarm.example.test");
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData("", "sts.eu-west-1.amazonaws.com:443")]
    [InlineData("use_fips_endpoint = true", "sts-fips.eu-west-1.amazonaws.com:443")]
    [InlineData("use_dualstack_endpoint = true", "sts.eu-west-1.api.aws:443")]
    public async Task Roles_are_assumed_through_the_same_proxy_at_the_same_kind_of_endpoint(string setting, string host)
    {
        Serve(StubServer.Bytes([], 502));
        this["HTTPS_PROXY"] = Server.Url.AbsoluteUri;
        this["AWS_MAX_ATTEMPTS"] = "1";
        Config("[profile ops]\nregion = eu-west-1\nrole_arn = arn:aws:iam::123456789012:role/Ops\nsource_profile = "
            + $"ops\n{KeyLines(FirstKey)}{setting}\n");
        Assert.Equal("NoCredentials", (await ErrorAsync("ops")).Type);
        Assert.Equal(host, Assert.Single(Server.Requests).Path);
    }

    [Theory]
    [InlineData("", "portal.sso.us-east-2.amazonaws.com:443")]
    [InlineData("use_fips_endpoint = true", "portal.sso-fips.us-east-2.amazonaws.com:443")]
    public async Task IAM_Identity_Center_is_called_in_the_same_way(string setting, string host)
    {
        Serve(StubServer.Bytes([], 502));
        this["HTTPS_PROXY"] = Server.Url.AbsoluteUri;
        this["AWS_MAX_ATTEMPTS"] = "1";
        Config("[profile dev]\nsso_account_id = 123456789012\nsso_role_name = Ops\nsso_start_url = corp\nsso_region = "
            + $"us-east-2\n{setting}\n");
        // The file name is the SHA-1 hash of "corp".
        var cache = Directory.CreateDirectory(Path.Combine(Home, ".aws", "sso", "cache")).FullName;
        File.WriteAllText(
            Path.Combine(
                cache, "ee0bfd2552fbd840c02cc48b6e823320543c450f.json"), """{"accessToken":"one","expiresAt":"2099-01-01T00:00:00Z"}""");
        Assert.Contains("returned no credentials", (await ErrorAsync("dev")).Message, StringComparison.Ordinal);
        Assert.Equal(host, Assert.Single(Server.Requests).Path);
    }

    [Fact]
    public async Task A_local_server_is_never_called_through_a_proxy()
    {
        Serve(StubServer.Json("{}"));
        this["HTTP_PROXY"] = this["ALL_PROXY"] = "http://127.0.0.1:1/";
        await Call(DeviceFarmOperations.ListProjects, To(Server.Url.AbsoluteUri));
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData("example.test", true)]
    [InlineData(".example.test", true)]
    [InlineData("*.example.test", true)]
    [InlineData("EXAMPLE.TEST", true)]
    [InlineData("other, devicefarm.example.test", true)]
    [InlineData("devicefarm.example.test:443", true)]
    [InlineData("*", true)]
    [InlineData("example.test:80", false)]
    [InlineData("ample.test", false)]
    [InlineData("test.example", false)]
    [InlineData("", false)]
    public void Hosts_that_bypass_the_proxy_are_matched_by_name(string list, bool bypassed)
    {
        var proxy = EnvironmentProxy.For(new NetworkSettings { HttpsProxy = "proxy.corp:8080", NoProxy = list })!;
        Assert.Equal(bypassed ? null : new Uri("http://proxy.corp:8080"), proxy.GetProxy(new Uri("https://devicefarm.example.test/")));
        Assert.Null(proxy.GetProxy(new Uri("http://devicefarm.example.test/")));
        Assert.Null(proxy.Credentials);
    }

    [Fact]
    public void The_password_of_one_proxy_is_not_sent_to_another()
    {
        var proxy = EnvironmentProxy.For(new NetworkSettings { HttpProxy = "http://one:1", HttpsProxy = "http://user:secret@two:2" })!;
        Assert.Equal("secret", proxy.Credentials!.GetCredential(new Uri("http://two:2"), "Basic")!.Password);
        Assert.Null(proxy.Credentials.GetCredential(new Uri("http://one:1"), "Basic"));
        Assert.Equal("http://two:2/", proxy.GetProxy(new Uri("https://devicefarm.example.test/"))!.AbsoluteUri);
    }

    private IAwsTransport To(string endpoint) =>
        Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions { Keys = Keys, EndpointUrl = new Uri(endpoint) });

    private async Task<ServiceError> FailureAsync(string endpoint) =>
        (await Assert.ThrowsAsync<AwsServiceException>(() => Call(DeviceFarmOperations.ListProjects, To(endpoint)))).Error;
}
