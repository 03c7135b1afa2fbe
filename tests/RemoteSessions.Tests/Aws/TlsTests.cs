using System.Diagnostics;
using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests which TLS certificates are trusted, and what happens if a server doesn't support TLS.</summary>
public sealed class TlsTests : ConnectionTest
{
    private readonly TestAuthority _authority = new();

    public TlsTests() => this["AWS_MAX_ATTEMPTS"] = "4";

    public override void Dispose()
    {
        base.Dispose();
        _authority.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("AWS_CA_BUNDLE", null)]
    [InlineData("REQUESTS_CA_BUNDLE", null)]
    [InlineData("ca_bundle", "corp")]
    [InlineData("folder", null)]
    public async Task The_authorities_of_a_bundle_are_trusted(string way, string? profile)
    {
        using var server = new TlsServer(_authority.Certificate);
        Config($"[default]\n[profile corp]\n{(profile is null ? "" : $"ca_bundle = {Bundle()}\n")}");
        if (way == "folder")
            this["AWS_CA_BUNDLE"] = Path.GetDirectoryName(Bundle());
        else if (profile is null)
            this[way] = Bundle();
        Assert.Equal("{}", await Call(DeviceFarmOperations.ListProjects, Open(server.Url, profile)));
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task An_untrusted_certificate_fails_without_retry_and_the_error_names_the_setting()
    {
        using var server = new TlsServer(_authority.Certificate);
        var error = await FailureAsync(server.Url);
        Assert.Equal("ConnectionError", error.Type);
        Assert.Contains("AWS_CA_BUNDLE", error.Message, StringComparison.Ordinal);
        Assert.Contains(server.Url.Authority, error.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task A_CA_bundle_replaces_the_system_authorities_and_takes_effect_immediately()
    {
        using var server = new TlsServer(_authority.Certificate);
        this["AWS_CA_BUNDLE"] = Path.Combine(Home, "missing.pem");
        var error = await FailureAsync(server.Url);
        Assert.Equal("InvalidConfiguration", error.Type);
        Assert.Contains("missing.pem", error.Message, StringComparison.Ordinal);
        File.WriteAllText(this["AWS_CA_BUNDLE"]!, "no certificates\n");
        Assert.Contains("no certificates", (await FailureAsync(server.Url)).Message, StringComparison.Ordinal);
        File.WriteAllText(this["AWS_CA_BUNDLE"]!, _authority.Certificate.ExportCertificatePem());
        Assert.Contains("isn't trusted", (await FailureAsync(server.Url)).Message, StringComparison.Ordinal);
        File.WriteAllText(this["AWS_CA_BUNDLE"]!, _authority.Pem);
        Assert.Equal("{}", await Call(DeviceFarmOperations.ListProjects, Open(server.Url)));
    }

    [Fact]
    public async Task A_missing_CA_bundle_is_ignored_without_TLS()
    {
        Serve(StubServer.Json("{}"));
        this["AWS_CA_BUNDLE"] = "/nowhere/ca.pem";
        Assert.Equal("{}", await Call(DeviceFarmOperations.ListProjects, Open(Server.Url)));
    }

    [Theory]
    [InlineData("answers")]
    [InlineData("closes")]
    [InlineData("waits")]
    public async Task A_server_without_TLS_is_an_immediate_error(string behaviour)
    {
        using var server = new PlainServer(behaviour);
        var clock = Stopwatch.StartNew();
        var error = await FailureAsync(server.Url);
        Assert.Equal("ConnectionError", error.Type);
        Assert.Contains("specify http:// instead of https://", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
        // The module waits three seconds for a server that doesn't respond. The tolerance allows for a busy computer.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 9);
    }

    private string Bundle()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Home, "authorities")).FullName;
        var path = Path.Combine(folder, "ca.pem");
        File.WriteAllText(path, _authority.Pem);
        return path;
    }

    private IAwsTransport Open(Uri endpoint, string? profile = null) =>
        Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions { Keys = Keys, EndpointUrl = endpoint, ProfileName = profile });

    private async Task<ServiceError> FailureAsync(Uri endpoint) =>
        (await Assert.ThrowsAsync<AwsServiceException>(() => Call(DeviceFarmOperations.ListProjects, Open(endpoint)))).Error;
}
