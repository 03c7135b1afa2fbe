using System.Net;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

/// <summary>Tests how pools are created, listed, filtered, and paged.</summary>
public sealed class PoolTests : WorkSpacesTest
{
    [Fact]
    public async Task The_demo_data_is_a_small_account()
    {
        var pools = await Pools();
        Assert.Equal(["sales-apps", "sales-eu", "engineering", "training"], pools.Select(pool => pool.PoolName));
        Assert.Equal(["RUNNING", "STOPPED", "RUNNING", "STOPPED"], pools.Select(pool => pool.State));
        Assert.Equal([(10, 10, 5, 5), (5, 0, 0, 0), (4, 4, 2, 2), (20, 0, 0, 0)], pools.Select(Capacity));
        Assert.Equal(("ALWAYS_ON", "ENABLED", "engineering"),
            (pools[2].RunningMode, pools[2].ApplicationSettings!.Status, pools[2].ApplicationSettings!.SettingsGroup));
        Assert.Equal("IMAGE_NOT_FOUND", pools[3].Errors!.Single().ErrorCode);
        Assert.All(pools.Take(3), pool => Assert.Null(pool.Errors));
    }

    [Fact]
    public async Task The_demo_data_has_the_same_ids_at_every_start()
    {
        var ids = (await Pools()).Select(pool => pool.PoolArn).ToList();
        Restart();
        Assert.Equal(ids, (await Pools()).Select(pool => pool.PoolArn));
    }

    [Fact]
    public async Task A_pool_is_created_and_not_started()
    {
        var pool = await Create((await NewPool()) with { Tags = [Tag("team", "test")] });
        Assert.Equal("CREATING", pool.State);
        Assert.Matches("^wspool-[0-9a-z]{9}$", pool.PoolId);
        Assert.Equal($"arn:aws:workspaces:us-west-2:123456789012:workspacespool/{pool.PoolId}", pool.PoolArn);
        Assert.Equal((8, 0, 0, 0), Capacity(pool));
        Assert.Equal(("AUTO_STOP", "DISABLED", 900, 0, 57600), (pool.RunningMode, pool.ApplicationSettings!.Status,
            pool.TimeoutSettings!.DisconnectTimeoutInSeconds, pool.TimeoutSettings.IdleDisconnectTimeoutInSeconds,
            pool.TimeoutSettings.MaxUserDurationInSeconds));
        Assert.Equal(("A pool for tests", Host.Time.GetUtcNow()), (pool.Description, pool.CreatedAt));
        Assert.Equal([("team", "test")], await Tags(pool.PoolId));
        Host.Advance(59);
        Assert.Equal("CREATING", (await Get(pool)).State);
        Host.Advance(1);
        Assert.Equal("STOPPED", (await Get(pool)).State);
        Assert.Equal(pool.PoolId, (await Pools())[^1].PoolId);
    }

    [Fact]
    public async Task All_specified_settings_are_used()
    {
        var pool = await Create((await NewPool()) with
        {
            RunningMode = "ALWAYS_ON",
            ApplicationSettings = new ApplicationSettingsRequest { Status = "ENABLED", SettingsGroup = "group/a" },
            TimeoutSettings = new TimeoutSettings { DisconnectTimeoutInSeconds = 60, MaxUserDurationInSeconds = 600 },
        });
        Assert.Equal(("ALWAYS_ON", "group/a"), (pool.RunningMode, pool.ApplicationSettings!.SettingsGroup));
        Assert.Matches("^[a-z0-9][.a-z0-9-]{1,61}[a-z0-9]$", pool.ApplicationSettings.S3BucketName);
        Assert.Equal(new TimeoutSettings
        {
            DisconnectTimeoutInSeconds = 60,
            IdleDisconnectTimeoutInSeconds = 0,
            MaxUserDurationInSeconds = 600,
        }, pool.TimeoutSettings);
    }

    [Fact]
    public async Task The_name_of_a_pool_is_unique()
    {
        var (type, message) = await Host.Refused(WorkSpacesOperations.CreateWorkspacesPool, await NewPool("sales-eu"));
        Assert.Equal("ResourceAlreadyExistsException", type);
        Assert.Contains("sales-eu", message);
    }

    [Fact]
    public async Task The_bundle_and_directory_of_a_pool_must_be_ready()
    {
        var input = await NewPool();
        var own = await Bundles();
        var standby = (await Bundles("AMAZON")).Single(bundle => bundle.BundleType == "STANDBY");
        var personal = (await Directories()).Single(directory => directory.WorkspaceType == "PERSONAL");
        foreach (var (changed, error) in new[]
        {
            (input with { BundleId = "wsb-000000000" }, "ResourceNotFoundException"),
            (input with { DirectoryId = "wsd-000000000" }, "ResourceNotFoundException"),
            (input with { BundleId = own.Single(bundle => bundle.State == "PENDING").BundleId }, "OperationNotSupportedException"),
            (input with { BundleId = own.Single(bundle => bundle.State == "ERROR").BundleId }, "OperationNotSupportedException"),
            (input with { BundleId = standby.BundleId }, "InvalidParameterValuesException"),
            (input with { DirectoryId = (await Directory("lab")).DirectoryId }, "OperationNotSupportedException"),
            (input with { DirectoryId = personal.DirectoryId }, "InvalidParameterValuesException"),
        })
            Assert.Equal(error, await Refused(WorkSpacesOperations.CreateWorkspacesPool, changed));
        Assert.Equal(4, (await Pools()).Count);
    }

    [Fact]
    public async Task Quotas_are_enforced()
    {
        Restart("PoolQuota=5", "PoolUserSessionQuota=20");
        var input = await NewPool();
        var tooMany = input with { Capacity = new Capacity { DesiredUserSessions = 6 } };
        Assert.Equal("ResourceLimitExceededException", await Refused(WorkSpacesOperations.CreateWorkspacesPool, tooMany));
        await Create(input with { Capacity = new Capacity { DesiredUserSessions = 5 } });
        Assert.Equal("ResourceLimitExceededException", await Refused(WorkSpacesOperations.CreateWorkspacesPool, input with
        {
            PoolName = "sixth",
            Capacity = new Capacity { DesiredUserSessions = 0 },
        }));
    }

    [Fact]
    public async Task Graphics_pools_have_a_quota_of_zero()
    {
        var graphics = (await Bundles("AMAZON")).Single(bundle => bundle.ComputeType!.Name == "GRAPHICS_G4DN");
        Assert.Equal("ResourceLimitExceededException", await Refused(
            WorkSpacesOperations.CreateWorkspacesPool, (await NewPool()) with { BundleId = graphics.BundleId }));
    }

    [Fact]
    public async Task Accounts_without_access_can_use_but_not_create_pools()
    {
        Restart("PoolsAccess=Closed");
        var (type, message) = await Host.Refused(WorkSpacesOperations.CreateWorkspacesPool, await NewPool());
        Assert.Equal("AccessDeniedException", type);
        Assert.Contains("no longer available to new customers", message);
        Assert.Contains("wsp-pools-end-of-support", message);
        await Start(await Pool("sales-eu"));
    }

    [Theory]
    [InlineData("EQUALS", "sales-apps,engineering", "sales-apps,engineering")]
    [InlineData("EQUALS", "sales", "")]
    [InlineData("NOTEQUALS", "sales-apps,engineering", "sales-eu,training")]
    [InlineData("CONTAINS", "sales", "sales-apps,sales-eu")]
    [InlineData("CONTAINS", "Sales", "")]
    [InlineData("NOTCONTAINS", "in,eu", "sales-apps")]
    public async Task Names_are_filtered(string condition, string values, string expected) => Assert.Equal(
        expected, string.Join(',', (await Pools(Filter(condition, values.Split(',')))).Select(pool => pool.PoolName)));

    [Fact]
    public async Task A_pool_must_match_all_filters() => Assert.Equal(["sales-eu"],
        (await Pools(Filter("CONTAINS", "sales"), Filter("NOTEQUALS", "sales-apps"))).Select(pool => pool.PoolName));

    [Fact]
    public async Task Pools_are_found_by_their_ids()
    {
        var all = await Pools();
        var answer = await Host.Call(WorkSpacesOperations.DescribeWorkspacesPools,
            new DescribeWorkspacesPoolsRequest { PoolIds = [all[2].PoolId!, all[0].PoolId!] });
        Assert.Equal(["sales-apps", "engineering"], answer.WorkspacesPools!.Select(pool => pool.PoolName));
    }

    [Theory]
    [InlineData("ResourceNotFoundException", false)]
    [InlineData("EmptyList", true)]
    public async Task An_unknown_id_is_an_error_or_an_empty_list(string setting, bool empty)
    {
        Restart("UnknownPoolId=" + setting);
        var answer = await Host.Send(WorkSpacesOperations.DescribeWorkspacesPools, """{"PoolIds":["wspool-000000000"]}""");
        if (empty)
        {
            Assert.Equal((HttpStatusCode.OK, 0), (answer.Status, answer.Json["WorkspacesPools"]!.AsArray().Count));
            return;
        }

        Assert.Equal(("ResourceNotFoundException", "wspool-000000000"), (answer.Type, (string?)answer.Json["ResourceId"]));
    }

    [Fact]
    public async Task Pages_contain_each_item_once()
    {
        var pages = await PoolPages(3);
        Assert.Equal([3, 1], pages.Select(page => page.Count));
        Assert.Equal(["sales-apps", "sales-eu", "engineering", "training"], pages.SelectMany(page => page).Select(pool => pool.PoolName));
    }

    [Theory]
    [InlineData("Service", "InvalidParameterValuesException")]
    [InlineData("ValidationException", "ValidationException")]
    public async Task A_token_of_another_list_or_Region_is_rejected(string setting, string error)
    {
        Restart("BadTokenErrorType=" + setting);
        var token = (await Host.Call(
            WorkSpacesOperations.DescribeWorkspacesPools, new DescribeWorkspacesPoolsRequest { Limit = 1 })).NextToken;
        Assert.NotNull(token);
        Assert.Equal(error, await Refused(
            WorkSpacesOperations.DescribeWorkspaceDirectories, new DescribeWorkspaceDirectoriesRequest { NextToken = token }));
        Host.Region = "eu-west-1";
        Assert.Equal(error, await Refused(
            WorkSpacesOperations.DescribeWorkspacesPools, new DescribeWorkspacesPoolsRequest { NextToken = token }));
    }

    private static DescribeWorkspacesPoolsFilter Filter(string condition, params string[] values) =>
        new() { Name = "PoolName", Operator = condition, Values = values };
}
