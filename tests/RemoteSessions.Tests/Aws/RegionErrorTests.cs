using RemoteSessions.Abstractions;
using RemoteSessions.Aws;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests the errors for misspelled Region codes. No endpoint exists for a misspelled Region code.</summary>
public sealed class RegionErrorTests
{
    private static readonly HttpRequestException NoSuchHost = new(HttpRequestError.NameResolutionError, "No such host is known.");

    [Theory]
    [InlineData("us-esat-1", "Did you mean us-east-1?")]
    [InlineData("eu-wst-1", "Did you mean eu-west-1?")]
    [InlineData("mars-north-1", "Correct -Region")]
    public void An_unknown_host_is_an_error_about_the_Region(string region, string hint)
    {
        // GetBySystemName adds even unknown Regions to the SDK's list of Regions. The module also calls this method when it creates the SDK
        // clients that get credentials.
        _ = Amazon.RegionEndpoint.GetBySystemName(region);
        var error = RegionErrors.Explain(NoSuchHost, AwsService.AppStream, new ClientSettings(AwsService.AppStream, region))!;
        Assert.Equal((ErrorIds.InvalidRegion, false), (error.Type, error.Retryable));
        Assert.Contains($"'{region}'", error.Message, StringComparison.Ordinal);
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
        Assert.Contains("-Region", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_Region_service_uses_that_Region() => Assert.Contains(
        "It's available only in us-west-2.",
        RegionErrors.Explain(NoSuchHost, AwsService.DeviceFarm, new ClientSettings(AwsService.DeviceFarm, "us-wset-2"))!.Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_network_failure_is_not_attributed_to_a_known_Region()
    {
        Assert.Null(RegionErrors.Explain(NoSuchHost, AwsService.AppStream, new ClientSettings(AwsService.AppStream, "us-east-1")));
        Assert.Null(RegionErrors.Explain(
            NoSuchHost, AwsService.AppStream, new ClientSettings(
                AwsService.AppStream, "us-esat-1")
            { Endpoint = new Uri("https://proxy.example.com") }));
        Assert.Null(
            RegionErrors.Explain(new TimeoutException(), AwsService.AppStream, new ClientSettings(AwsService.AppStream, "us-esat-1")));
    }
}
