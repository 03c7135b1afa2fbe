using RemoteSessions.Abstractions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

/// <summary>Tests that each Region has its own resources, and that three Regions have demo data.</summary>
public sealed class RegionTests : WorkSpacesTest
{
    [Theory]
    [InlineData("us-east-1")]
    [InlineData("us-west-2")]
    [InlineData("eu-west-1")]
    public async Task Three_Regions_have_demo_data(string region)
    {
        Host.Region = region;
        var pool = await Pool("sales-apps");
        Assert.Equal($"arn:aws:workspaces:{region}:123456789012:workspacespool/{pool.PoolId}", pool.PoolArn);
        Assert.Equal(5, (await Sessions(pool)).Count);
    }

    [Fact]
    public async Task Regions_are_separate()
    {
        var (pool, session) = (await Pool("sales-eu"), (await Sessions(await Pool("sales-apps")))[0]);
        await Start(pool);
        Host.Region = "eu-west-1";
        Assert.Equal("STOPPED", (await Pool("sales-eu")).State);
        Assert.Equal(
            "ResourceNotFoundException", await Refused(
                WorkSpacesOperations.StopWorkspacesPool, new StopWorkspacesPoolRequest { PoolId = pool.PoolId }));
        Assert.Equal("ResourceNotFoundException", await Refused(WorkSpacesOperations.TerminateWorkspacesPoolSession,
            new TerminateWorkspacesPoolSessionRequest { SessionId = session.SessionId }));
    }

    [Fact]
    public async Task Other_Regions_are_empty_and_usable()
    {
        Host.Region = "ap-northeast-1";
        Assert.Empty(await Pools());
        Assert.Empty(await Directories());
        Assert.Empty(await Bundles());
        var directory = await Host.Call(WorkSpacesOperations.RegisterWorkspaceDirectory, new RegisterWorkspaceDirectoryRequest
        {
            WorkspaceType = "POOLS",
            WorkspaceDirectoryName = "tokyo",
            WorkspaceDirectoryDescription = "Directory in Tokyo",
            UserIdentityType = "CUSTOMER_MANAGED",
        });
        Host.Advance(60);
        var pool = await Create(new CreateWorkspacesPoolRequest
        {
            PoolName = "tokyo",
            Description = "Desktops",
            BundleId = (await Bundles("AMAZON"))[0].BundleId,
            DirectoryId = directory.DirectoryId,
            Capacity = new Capacity { DesiredUserSessions = 1 },
        });
        Assert.Contains(":ap-northeast-1:", pool.PoolArn);
        Host.Region = "us-west-2";
        Assert.DoesNotContain(await Pools(), other => other.PoolName == "tokyo");
    }

    [Fact]
    public async Task A_Region_without_the_service_is_named_in_the_error()
    {
        Host.Region = "eu-north-1";
        var (type, message) = await Host.Refused(
            WorkSpacesOperations.DescribeWorkspaceDirectories, new DescribeWorkspaceDirectoriesRequest());
        Assert.Equal("InvalidSignatureException", type);
        Assert.Contains("'eu-north-1'", message);
    }

    [Fact]
    public async Task A_Region_without_pools_has_directories()
    {
        Host.Region = "sa-east-1";
        Assert.Empty(await Directories());
        Assert.Equal(10, (await Bundles("AMAZON")).Count);
        var (type, message) = await Host.Refused(WorkSpacesOperations.DescribeWorkspacesPools, new DescribeWorkspacesPoolsRequest());
        Assert.Equal("UnknownOperationException", type);
        Assert.Contains("'sa-east-1'", message);
    }

    [Fact]
    public async Task An_empty_account_has_only_the_bundles_of_Amazon()
    {
        using var empty = new EmulatorHost(new EmulatorOptions { Empty = true }) { Region = "us-east-1" };
        Assert.Empty(
            (await empty.Call(WorkSpacesOperations.DescribeWorkspacesPools, new DescribeWorkspacesPoolsRequest())).WorkspacesPools!);
        Assert.Empty(
            (await empty.Call(WorkSpacesOperations.DescribeWorkspaceDirectories, new DescribeWorkspaceDirectoriesRequest())).Directories!);
        Assert.Empty((await empty.Call(WorkSpacesOperations.DescribeWorkspaceBundles, new DescribeWorkspaceBundlesRequest())).Bundles!);
        Assert.NotEmpty((await empty.Call(
            WorkSpacesOperations.DescribeWorkspaceBundles, new DescribeWorkspaceBundlesRequest { Owner = "AMAZON" })).Bundles!);
    }

    [Fact]
    public async Task Additional_pools_exist_in_each_Region_and_do_not_count_toward_the_quota()
    {
        Restart("WorkSpacesPools=100", "WorkSpacesSessions=1");
        foreach (var region in new[] { "us-east-1", "eu-west-1" })
        {
            Host.Region = region;
            var names = (await PoolPages(25)).SelectMany(page => page).Select(pool => pool.PoolName).ToList();
            Assert.Equal(region == "us-east-1" ? 105 : 104, names.Distinct().Count());
            Assert.Equal(region == "us-east-1", names.Contains("load-pool"));
        }

        await Create();
    }

    [Fact]
    public async Task A_pool_of_a_hundred_thousand_sessions_is_listed()
    {
        Restart("WorkSpacesSessions=100000");
        Host.Region = "us-east-1";
        var pool = await Pool("load-pool");
        Assert.Equal((100_000, 100_000, 100_000, 0), Capacity(pool));
        var ids = new HashSet<string?>();
        var input = new DescribeWorkspacesPoolSessionsRequest { PoolId = pool.PoolId, Limit = 50 };
        for (var pages = 1; pages <= 2000; pages++)
        {
            var page = await Host.Call(WorkSpacesOperations.DescribeWorkspacesPoolSessions, input);
            ids.UnionWith(page.Sessions!.Select(session => session.SessionId));
            Assert.Equal(pages == 2000, page.NextToken is null);
            input = input with { NextToken = page.NextToken };
        }

        Assert.Equal(100_000, ids.Count);
    }
}
