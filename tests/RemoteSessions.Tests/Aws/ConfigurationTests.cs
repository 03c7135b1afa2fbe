using System.Net;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests the settings in environment variables and configuration files, and their order of precedence.</summary>
[Collection(EnvironmentTests.Name)]
public sealed class ConfigurationTests : TransportTest
{
    private const string Profiles = """
        [default]
        region = eu-north-1
        [profile one]
        region = ap-south-1
        aws_access_key_id = AKIDPROFILEONE
        aws_secret_access_key = secret-of-one
        [profile regionless]
        aws_access_key_id = AKIDREGIONLESS
        aws_secret_access_key = secret-of-none
        """;

    [Theory]
    [InlineData("us-west-2", false, false, "https://appstream2.us-west-2.amazonaws.com")]
    [InlineData("us-west-2", true, false, "https://appstream2-fips.us-west-2.amazonaws.com")]
    [InlineData("us-west-2", false, true, "https://appstream2.us-west-2.api.aws")]
    [InlineData("us-gov-west-1", true, true, "https://appstream2-fips.us-gov-west-1.api.aws")]
    [InlineData("cn-northwest-1", false, false, "https://appstream2.cn-northwest-1.amazonaws.com.cn")]
    [InlineData("us-iso-east-1", false, false, "https://appstream2.us-iso-east-1.c2s.ic.gov")]
    [InlineData("eu-nowhere-7", false, false, "https://appstream2.eu-nowhere-7.amazonaws.com")]
    public void The_endpoint_depends_on_the_Region(string region, bool fips, bool dualStack, string expected)
    {
        var settings = new ClientSettings(AwsService.AppStream, region) { UseFips = fips, UseDualStack = dualStack };
        Assert.Equal(expected + "/", new AwsEndpoint(settings, new ClockCorrection(enabled: false)).Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("us-east-1", "one", "us-east-2", "us-east-1")]
    [InlineData(null, "one", "us-east-2", "ap-south-1")]
    [InlineData(null, "regionless", "us-east-2", "us-east-2")]
    [InlineData(null, null, "us-east-2", "us-east-2")]
    [InlineData(null, null, null, "eu-north-1")]
    public void The_most_specific_Region_is_used(string? named, string? profile, string? environment, string expected)
    {
        using var profiles = new ProfileScope(Profiles);
        using var scope = new EnvironmentScope(("AWS_REGION", environment));
        Assert.Equal(
            expected, Factory.Connect(AwsService.AppStream, new ConnectionOptions { Region = named, ProfileName = profile }).Region);
    }

    [Fact]
    public void A_single_Region_service_needs_no_Region()
    {
        Assert.Equal("us-west-2", Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions()).Region);
        var failure = Assert.Throws<AwsServiceException>(() => Factory.Connect(AwsService.AppStream, new ConnectionOptions()));
        Assert.Equal("NoRegion", failure.Error.Type);
        Assert.Contains("-Region", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AWS_REGION_takes_precedence_over_AWS_DEFAULT_REGION()
    {
        using var scope = new EnvironmentScope(("AWS_DEFAULT_REGION", "us-east-1"));
        Assert.Equal("us-east-1", Factory.Connect(AwsService.AppStream, new ConnectionOptions()).Region);
        scope.Set("AWS_REGION", "us-east-2");
        Assert.Equal("us-east-2", Factory.Connect(AwsService.AppStream, new ConnectionOptions()).Region);
    }

    [Fact]
    public async Task The_keys_of_a_profile_sign_and_an_unknown_profile_is_named_in_the_error()
    {
        Serve(StubServer.Json("{}"));
        using var profiles = new ProfileScope(Profiles);
        await Call(
            DeviceFarmOperations.ListProjects, Factory.Connect(
                AwsService.DeviceFarm, new ConnectionOptions { ProfileName = "one", EndpointUrl = Server.Url }));
        Assert.Contains("AKIDPROFILEONE", Server.Requests.Single().Headers["Authorization"], StringComparison.Ordinal);

        var failure = Assert.Throws<AwsServiceException>(
            () => Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions { ProfileName = "two" }));
        Assert.Equal("ProfileNotFound", failure.Error.Type);
        Assert.Contains("Known profiles: default, one, regionless.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_profile_the_error_says_how_to_create_one()
    {
        using var profiles = new ProfileScope("");
        var failure = Assert.Throws<AwsServiceException>(
            () => Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions { ProfileName = "two" }));
        Assert.Equal("ProfileNotFound", failure.Error.Type);
        Assert.EndsWith(
            "contain no profiles. To create the profile, run aws configure --profile two.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_are_set_later_are_used()
    {
        Serve(StubServer.Json("{}"));
        var options = new ConnectionOptions { EndpointUrl = Server.Url };
        var failure = await Assert.ThrowsAsync<AwsServiceException>(
            () => Call(DeviceFarmOperations.ListProjects, Factory.Connect(AwsService.DeviceFarm, options)));
        Assert.Equal("NoCredentials", failure.Error.Type);
        Assert.Empty(Server.Requests);

        using var scope = new EnvironmentScope(("AWS_ACCESS_KEY_ID", "AKIDLATER"), ("AWS_SECRET_ACCESS_KEY", "secret"));
        await Call(DeviceFarmOperations.ListProjects, Factory.Connect(AwsService.DeviceFarm, options));
        Assert.Contains("AKIDLATER", Server.Requests.Single().Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrected_keys_in_the_file_are_used_immediately()
    {
        Serve(request => request.Headers["Authorization"].Contains("AKIDFIRST", StringComparison.Ordinal)
            ? StubServer.Error("UnrecognizedClientException") : StubServer.Json("{}"));
        var options = new ConnectionOptions { ProfileName = "one", EndpointUrl = Server.Url };
        using (new ProfileScope(Profiles.Replace("AKIDPROFILEONE", "AKIDFIRST", StringComparison.Ordinal)))
            await Assert.ThrowsAsync<AwsServiceException>(
                () => Call(DeviceFarmOperations.ListProjects, Factory.Connect(AwsService.DeviceFarm, options)));
        using (new ProfileScope(Profiles))
            Assert.Equal("{}", await Call(DeviceFarmOperations.ListProjects, Factory.Connect(AwsService.DeviceFarm, options)));
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL")]
    [InlineData("AWS_ENDPOINT_URL_DEVICE_FARM")]
    public async Task The_endpoint_can_be_set_in_the_environment(string variable)
    {
        Serve(StubServer.Json("{}"));
        using var scope = new EnvironmentScope((variable, Server.Url.AbsoluteUri));
        await Call(DeviceFarmOperations.ListProjects, Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions { Keys = Keys }));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task The_endpoint_variable_of_the_service_takes_precedence()
    {
        Serve(StubServer.Json("{}"));
        using var scope = new EnvironmentScope(
            ("AWS_ENDPOINT_URL", "http://127.0.0.1:1/"), ("AWS_ENDPOINT_URL_DEVICE_FARM", Server.Url.AbsoluteUri));
        await Call(DeviceFarmOperations.ListProjects, Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions { Keys = Keys }));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_proxy_is_used_for_remote_hosts_only()
    {
        Serve(StubServer.Json("{}"));
        var before = HttpClient.DefaultProxy;
        try
        {
            HttpClient.DefaultProxy = new WebProxy(Server.Url);
            await Call(DeviceFarmOperations.ListProjects, Factory.Connect(
                AwsService.DeviceFarm, new ConnectionOptions { Keys = Keys, EndpointUrl = new Uri("http://devicefarm.example.test") }));
            Assert.Equal("http://devicefarm.example.test/", Server.Requests.Single().Path);

            HttpClient.DefaultProxy = new WebProxy("http://127.0.0.1:1/");
            using var scope = new EnvironmentScope(("HTTP_PROXY", "http://127.0.0.1:1/"), ("http_proxy", "http://127.0.0.1:1/"));
            await Call(DeviceFarmOperations.ListProjects);
            Assert.Equal(2, Server.Requests.Count);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }
}
