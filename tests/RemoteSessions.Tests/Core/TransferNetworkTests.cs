using RemoteSessions.Abstractions;
using RemoteSessions.Tests.Support;
using RemoteSessions.Transfer;

namespace RemoteSessions.Tests.Core;

/// <summary>Tests that file transfers use the proxy and the certificate authorities that environment variables currently specify.</summary>
[Collection(EnvironmentTests.Name)]
public sealed class TransferNetworkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, "file");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_company_certificate_is_trusted_if_the_bundle_contains_its_authority()
    {
        using var authority = new TestAuthority();
        using var server = new TlsServer(authority.Certificate);
        var error = await FailureAsync(server.Url);
        Assert.Contains("AWS_CA_BUNDLE", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
        using var scope = new EnvironmentScope(("AWS_CA_BUNDLE", _folder.File("ca.pem", authority.Pem)));
        Assert.Equal(2, await SaveAsync(server.Url));
    }

    [Fact]
    public async Task A_proxy_that_requires_authentication_is_tried_once()
    {
        using var proxy = new StubServer(_ => StubServer.Bytes([], 407, ("Proxy-Authenticate", "Negotiate")));
        using var scope = new EnvironmentScope(
            ("HTTPS_PROXY", $"http://user:geheim@{proxy.Url.Authority}"), ("https_proxy", null), ("NO_PROXY", null), ("no_proxy", null));
        var error = await FailureAsync(new Uri("https://storage.example.test/file?X-Amz-Signature=abc"));
        Assert.Contains("HTTP 407", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", error.Message, StringComparison.Ordinal);
        Assert.InRange(proxy.Requests.Count, 1, 2);
        Assert.Equal("storage.example.test:443", proxy.Requests.First().Path);
    }

    private Task<long> SaveAsync(Uri address) => FileDownload.SaveAsync(address, Target, overwrite: true, null, CancellationToken.None);

    private async Task<ServiceError> FailureAsync(Uri address)
    {
        var error = (await Assert.ThrowsAsync<AwsServiceException>(() => SaveAsync(address))).Error;
        Assert.Equal("TransferFailed", error.Type);
        return error;
    }
}
