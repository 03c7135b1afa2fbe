using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

/// <summary>Tests bundles, and the tags of pools, directories, and the account's own bundles.</summary>
public sealed class BundleAndTagTests : WorkSpacesTest
{
    [Fact]
    public async Task Without_an_owner_the_bundles_of_the_account_are_returned()
    {
        var own = await Bundles();
        Assert.Equal(["AVAILABLE", "AVAILABLE", "PENDING", "ERROR", "AVAILABLE", "AVAILABLE"], own.Select(bundle => bundle.State));
        Assert.All(own, bundle => Assert.Equal("123456789012", bundle.Owner));
        Assert.Equal(own, await Bundles("123456789012"));
        Assert.Empty(await Bundles("111122223333"));
        var amazon = await Bundles("AMAZON");
        Assert.All(amazon, bundle => Assert.Matches("^wsb-[0-9a-z]{8,63}$", bundle.BundleId));
        Assert.Equal(
            ("80", "10", "VALUE"), (amazon[0].RootStorage!.Capacity, amazon[0].UserStorage!.Capacity, amazon[0].ComputeType!.Name));
    }

    [Fact]
    public async Task The_bundles_of_Amazon_are_the_same_in_every_Region()
    {
        var here = (await Bundles("AMAZON")).Select(bundle => bundle.BundleId).ToList();
        Host.Region = "sa-east-1";
        Assert.Equal(here, (await Bundles("AMAZON")).Select(bundle => bundle.BundleId));
        Assert.Empty(await Bundles());
    }

    [Fact]
    public async Task Bundles_are_found_by_ID_or_by_owner()
    {
        var (own, amazon) = ((await Bundles())[0], (await Bundles("AMAZON"))[1]);
        var input = new DescribeWorkspaceBundlesRequest { BundleIds = [own.BundleId!, amazon.BundleId!, "wsb-000000000"] };
        var found = (await Host.Call(WorkSpacesOperations.DescribeWorkspaceBundles, input)).Bundles!;
        Assert.Equal([amazon.BundleId, own.BundleId], found.Select(bundle => bundle.BundleId));
        Assert.Equal("InvalidParameterValuesException",
            await Refused(WorkSpacesOperations.DescribeWorkspaceBundles, input with { Owner = "AMAZON" }));
    }

    [Fact]
    public async Task Bundles_are_returned_in_pages_of_the_service_size()
    {
        Restart("PageSize=3");
        var pages = await Pages(async token =>
        {
            var page = await Host.Call(WorkSpacesOperations.DescribeWorkspaceBundles,
                new DescribeWorkspaceBundlesRequest { Owner = "AMAZON", NextToken = token });
            return (page.Bundles, page.NextToken);
        });
        Assert.Equal([3, 3, 3, 3, 1], pages.Select(page => page.Count));
        Assert.Equal(13, pages.SelectMany(page => page).Select(bundle => bundle.BundleId).Distinct().Count());
    }

    [Theory]
    [InlineData("wsb-93xk71ss4", "Standard with Windows 10 (Server 2022 based) (WSP)")]
    [InlineData("wsb-bh8rsxt14", "Value with Windows 10 (English)")]
    public async Task Bundles_in_examples_of_other_tools_have_their_ids(string id, string name)
    {
        var input = new DescribeWorkspaceBundlesRequest { BundleIds = [id] };
        Assert.Equal((name, "AMAZON"), (await Host.Call(WorkSpacesOperations.DescribeWorkspaceBundles, input)).Bundles!
            .Select(bundle => (bundle.Name, bundle.Owner)).Single());
    }

    [Fact]
    public async Task Pools_directories_and_own_bundles_have_tags()
    {
        foreach (var id in new[]
        {
            (await Pool("sales-eu")).PoolId!, (await Directory("lab")).DirectoryId!, (await Bundles())[0].BundleId!,
        })
        {
            var before = await Tags(id);
            await Add(id, Tag("stage", "test"), Tag("empty", ""));
            Assert.Equal([.. before.Where(tag => tag.Item1 != "stage"), ("stage", "test"), ("empty", "")], await Tags(id));
            await Host.Call(WorkSpacesOperations.DeleteTags, new DeleteTagsRequest { ResourceId = id, TagKeys = ["stage", "unknown"] });
            Assert.DoesNotContain(await Tags(id), tag => tag.Item1 == "stage");
        }
    }

    [Fact]
    public async Task Other_resources_cannot_have_tags()
    {
        var session = (await Sessions(await Pool("sales-apps")))[0].SessionId;
        foreach (var id in new[] { "wspool-000000000", (await Bundles("AMAZON"))[0].BundleId, session, (await Pool("sales-eu")).PoolArn })
        {
            Assert.Equal("ResourceNotFoundException",
                await Refused(WorkSpacesOperations.DescribeTags, new DescribeTagsRequest { ResourceId = id }));
            Assert.Equal("ResourceNotFoundException",
                await Refused(WorkSpacesOperations.CreateTags, new CreateTagsRequest { ResourceId = id, Tags = [Tag("a", "b")] }));
            Assert.Equal("ResourceNotFoundException",
                await Refused(WorkSpacesOperations.DeleteTags, new DeleteTagsRequest { ResourceId = id, TagKeys = ["a"] }));
        }
    }

    [Fact]
    public async Task At_most_50_unique_tags_without_the_aws_prefix_are_allowed()
    {
        var id = (await Pool("sales-eu")).PoolId!;
        await Add(id, [.. Enumerable.Range(1, 48).Select(number => Tag($"tag{number}", "x"))]);
        Assert.Equal(50, (await Tags(id)).Count);
        await Add(id, Tag("tag1", "other"));
        foreach (var (tags, error) in new[]
        {
            (new[] { Tag("one-more", "x") }, "ResourceLimitExceededException"),
            ([Tag("tag1", "x"), Tag("tag1", "y")], "InvalidParameterValuesException"),
            ([Tag("aws:own", "x")], "InvalidParameterValuesException"),
        })
            Assert.Equal(error, await Refused(WorkSpacesOperations.CreateTags, new CreateTagsRequest { ResourceId = id, Tags = tags }));
        Assert.Equal(50, (await Tags(id)).Count);
    }

    private Task<EmptyResponse> Add(string id, params Tag[] tags) =>
        Host.Call(WorkSpacesOperations.CreateTags, new CreateTagsRequest { ResourceId = id, Tags = tags });
}
