using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

public sealed class ImageAndTagTests : AppStreamTest
{
    private const string FleetArn = "arn:aws:appstream:us-east-1:123456789012:fleet/prod-apps";

    [Theory]
    [InlineData("PUBLIC", 8)]
    [InlineData("PRIVATE", 5)]
    [InlineData("SHARED", 1)]
    [InlineData(null, 14)]
    public async Task Images_can_be_filtered_by_visibility(string? type, int count)
    {
        var images = await Images(new DescribeImagesRequest { Type = type, MaxResults = 25 });
        Assert.Equal(count, images.Count);
        Assert.All(images, image => Assert.True(type is null || image.Visibility == type));
    }

    [Fact]
    public async Task Images_are_found_by_name_or_by_ARN()
    {
        var image = (await Images(new DescribeImagesRequest { Names = ["AppStream-AmazonLinux2-09-12-2025"] })).Single();
        Assert.Equal("arn:aws:appstream:us-east-1::image/AppStream-AmazonLinux2-09-12-2025", image.Arn);
        Assert.Equal(image.Name, (await Images(new DescribeImagesRequest { Arns = [image.Arn!] })).Single().Name);
        Assert.Equal("InvalidParameterCombinationException", await Type(Host.Refused(AppStreamOperations.DescribeImages,
            new DescribeImagesRequest { Names = [image.Name!], Arns = [image.Arn!] })));
        Assert.Equal("ResourceNotFoundException",
            await Type(Host.Refused(AppStreamOperations.DescribeImages, new DescribeImagesRequest { Names = ["none"] })));
    }

    [Fact]
    public async Task The_sample_image_in_examples_of_other_tools_exists()
    {
        const string sample = "Amazon-AppStream2-Sample-Image-03-11-2023";
        Assert.Equal(sample, (await Create(NewFleet() with { ImageName = sample })).ImageName);
    }

    [Fact]
    public async Task Images_are_returned_in_pages_of_the_requested_size()
    {
        var first = await Host.Call(AppStreamOperations.DescribeImages, new DescribeImagesRequest { MaxResults = 7 });
        Assert.Equal(7, first.Images!.Count);
        var second = await Host.Call(AppStreamOperations.DescribeImages,
            new DescribeImagesRequest { MaxResults = 7, NextToken = first.NextToken });
        Assert.Equal((7, null), (second.Images!.Count, second.NextToken));
        Assert.Contains("'MaxResults'",
            (await Host.Refused(AppStreamOperations.DescribeImages, new DescribeImagesRequest { MaxResults = 26 })).Message);
    }

    [Fact]
    public async Task Tags_are_set_overwritten_and_removed()
    {
        Assert.Empty(await Tags(FleetArn));
        await Tag(FleetArn, ("a", "1"), ("b", "2"));
        await Tag(FleetArn, ("b", "3"), ("c", ""));
        Assert.Equal(new Dictionary<string, string> { ["a"] = "1", ["b"] = "3", ["c"] = "" }, await Tags(FleetArn));
        await Host.Call(AppStreamOperations.UntagResource, new UntagResourceRequest { ResourceArn = FleetArn, TagKeys = ["a", "none"] });
        Assert.Equal(["b", "c"], (await Tags(FleetArn)).Keys.Order());
        Assert.Equal("prod", (await Tags("arn:aws:appstream:us-east-1:123456789012:stack/prod-stack"))["Environment"]);
        await Tag("arn:aws:appstream:us-east-1:123456789012:image/apps-2025-10", ("x", "y"));
    }

    [Fact]
    public async Task Tags_of_a_create_request_belong_to_the_fleet()
    {
        var fleet = await Create(NewFleet() with { Tags = new Dictionary<string, string> { ["k"] = "v" } });
        Assert.Equal("v", (await Tags(fleet.Arn!))["k"]);
        await Host.Call(AppStreamOperations.DeleteFleet, new DeleteFleetRequest { Name = "new-fleet" });
        await Create(NewFleet());
        Assert.Empty(await Tags(fleet.Arn!));
    }

    [Theory]
    [InlineData("arn:aws:appstream:us-east-1:123456789012:fleet/none")]
    [InlineData("arn:aws:appstream:us-west-2:123456789012:fleet/prod-apps")]
    [InlineData("arn:aws:appstream:us-east-1::image/AppStream-AmazonLinux2-09-12-2025")]
    public async Task Resources_of_other_accounts_have_no_tags(string arn)
    {
        Assert.Equal("ResourceNotFoundException", await Type(Host.Refused(
            AppStreamOperations.ListTagsForResource, new ListTagsForResourceRequest { ResourceArn = arn })));
        Assert.Equal("ResourceNotFoundException", await Type(Host.Refused(AppStreamOperations.TagResource,
            new TagResourceRequest { ResourceArn = arn, Tags = new Dictionary<string, string> { ["a"] = "b" } })));
        Assert.Equal("ResourceNotFoundException", await Type(Host.Refused(AppStreamOperations.UntagResource,
            new UntagResourceRequest { ResourceArn = arn, TagKeys = ["a"] })));
    }

    [Fact]
    public async Task A_resource_can_have_at_most_50_tags()
    {
        await Tag(FleetArn, [.. Enumerable.Range(1, 50).Select(number => ($"key{number}", "x"))]);
        Assert.Equal("LimitExceededException", await Type(Host.Refused(AppStreamOperations.TagResource,
            new TagResourceRequest { ResourceArn = FleetArn, Tags = new Dictionary<string, string> { ["another"] = "x" } })));
        Assert.Equal(50, (await Tags(FleetArn)).Count);
    }

    [Theory]
    [InlineData("""{"ResourceArn":"x","Tags":{"a":"b"}}""", "ResourceArn")]
    [InlineData("""{"ResourceArn":"arn:aws:appstream:us-east-1:1:fleet/x"}""", "Tags")]
    [InlineData("""{"ResourceArn":"arn:aws:appstream:us-east-1:1:fleet/x","Tags":{"":"b"}}""", "Tags")]
    public Task A_violation_of_the_model_is_rejected_with_its_member(string body, string member) =>
        Breaks(AppStreamOperations.TagResource, body, member, "ValidationException");

    private async Task<IReadOnlyList<Image>> Images(DescribeImagesRequest input) =>
        (await Host.Call(AppStreamOperations.DescribeImages, input)).Images!;

    private async Task Tag(string arn, params (string Key, string Value)[] tags) => await Host.Call(AppStreamOperations.TagResource,
        new TagResourceRequest { ResourceArn = arn, Tags = tags.ToDictionary(tag => tag.Key, tag => tag.Value) });

    private async Task<IReadOnlyDictionary<string, string>> Tags(string arn) => (await Host.Call(
        AppStreamOperations.ListTagsForResource, new ListTagsForResourceRequest { ResourceArn = arn })).Tags!;
}
