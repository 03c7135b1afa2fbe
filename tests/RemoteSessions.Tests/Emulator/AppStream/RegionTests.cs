using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

public sealed class RegionTests : AppStreamTest
{
    [Theory]
    [InlineData("us-east-1", "dev-apps prod-apps prod-cad retired-apps shared-desktops training")]
    [InlineData("us-west-2", "west-apps west-batch")]
    [InlineData("eu-west-1", "eu-cad prod-apps")]
    [InlineData("sa-east-1", "")]
    [InlineData("us-gov-west-1", "")]
    public async Task Each_Region_has_its_own_fleets(string region, string names)
    {
        Host.Region = region;
        var fleets = await Fleets(Host);
        Assert.Equal(names, string.Join(' ', fleets.Select(fleet => fleet.Name)));
        Assert.All(fleets, fleet => Assert.StartsWith($"arn:aws:appstream:{region}:123456789012:fleet/", fleet.Arn));
        Assert.NotEmpty((await Host.Call(AppStreamOperations.DescribeImages, new DescribeImagesRequest { Type = "PUBLIC" })).Images!);
    }

    [Fact]
    public async Task A_resource_exists_only_in_its_Region()
    {
        Host.Region = "ap-south-1";
        await CreateStack("here");
        Host.Region = "ca-central-1";
        Assert.Equal(
            "ResourceNotFoundException", await Type(
                Host.Refused(AppStreamOperations.DeleteStack, new DeleteStackRequest { Name = "here" })));
        Host.Region = "us-gov-east-1";
        Assert.Equal("arn:aws-us-gov:appstream:us-gov-east-1:123456789012:stack/there",
            (await Host.Call(AppStreamOperations.CreateStack, new CreateStackRequest { Name = "there" })).Stack!.Arn);
        Host.Region = "ap-south-1";
        await Host.Call(AppStreamOperations.DeleteStack, new DeleteStackRequest { Name = "here" });
    }

    [Fact]
    public async Task A_Region_without_the_service_is_reported()
    {
        Host.Region = "eu-north-1";
        var (type, message) = await Host.Refused(AppStreamOperations.DescribeFleets, new DescribeFleetsRequest());
        Assert.Equal("InvalidSignatureException", type);
        Assert.Contains("'eu-north-1'", message);
    }

    [Fact]
    public async Task An_empty_account_has_only_the_public_images()
    {
        using var host = new EmulatorHost(new EmulatorOptions { Empty = true }) { Region = "us-east-1" };
        Assert.Empty(await Fleets(host));
        Assert.Empty((await host.Call(AppStreamOperations.DescribeStacks, new DescribeStacksRequest())).Stacks!);
        var images = (await host.Call(AppStreamOperations.DescribeImages, new DescribeImagesRequest())).Images!;
        Assert.Equal(8, images.Count);
        Assert.All(images, image => Assert.Equal("PUBLIC", image.Visibility));
    }

    [Fact]
    public async Task A_setting_adds_fleets_to_each_Region_of_the_demo_data()
    {
        Restart("AppStreamFleets=25");
        var names = new List<string?>();
        foreach (var region in new[] { "us-east-1", "us-west-2", "eu-west-1", "eu-west-2" })
        {
            Host.Region = region;
            string? token = null;
            do
            {
                var page = await Host.Call(AppStreamOperations.DescribeFleets, new DescribeFleetsRequest { NextToken = token });
                Assert.InRange(page.Fleets!.Count, 0, 10);
                names.AddRange(page.Fleets.Select(fleet => fleet.Name));
                token = page.NextToken;
            }
            while (token is not null);
        }

        Assert.Equal(75, names.Count(name => name!.StartsWith("load-", StringComparison.Ordinal)));
        Assert.Equal(75 + 6 + 2 + 2, names.Count);
        Host.Region = "us-west-2";
        Assert.Equal(["load-0025"], (await Host.Call(AppStreamOperations.ListAssociatedFleets,
            new ListAssociatedFleetsRequest { StackName = "load-0025" })).Names!);
    }

    [Fact]
    public async Task A_page_token_is_valid_only_in_its_Region()
    {
        Restart("PageSize=1");
        var token = (await Host.Call(AppStreamOperations.DescribeFleets, new DescribeFleetsRequest())).NextToken;
        Host.Region = "us-west-2";
        Assert.Equal("ValidationException",
            await Type(Host.Refused(AppStreamOperations.DescribeFleets, new DescribeFleetsRequest { NextToken = token })));
    }

    private static async Task<IReadOnlyList<Fleet>> Fleets(EmulatorHost host) =>
        (await host.Call(AppStreamOperations.DescribeFleets, new DescribeFleetsRequest())).Fleets!;
}
