using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

/// <summary>Tests the states of pools, the calls that each state allows, and changes to the capacity.</summary>
public sealed class PoolLifecycleTests : WorkSpacesTest
{
    [Fact]
    public async Task The_capacity_of_a_starting_pool_increases_gradually()
    {
        var pool = await CreateStopped();
        await Start(pool);
        Assert.Equal(("STARTING", (8, 0, 0, 0)), await StateAndCapacity(pool));
        Host.Advance(240);
        Assert.Equal(("STARTING", (8, 4, 0, 4)), await StateAndCapacity(pool));
        Host.Advance(239);
        Assert.Equal(("STARTING", (8, 7, 0, 7)), await StateAndCapacity(pool));
        Host.Advance(1);
        Assert.Equal(("RUNNING", (8, 8, 0, 8)), await StateAndCapacity(pool));
    }

    [Fact]
    public async Task The_sessions_of_a_stopping_pool_end_at_the_end_of_the_stop()
    {
        var pool = await Pool("sales-apps");
        await Stop(pool);
        Assert.Equal(("STOPPING", (10, 5, 5, 0)), await StateAndCapacity(pool));
        Assert.Equal(5, (await Sessions(pool)).Count);
        Host.Advance(120);
        Assert.Equal(("STOPPED", (10, 0, 0, 0)), await StateAndCapacity(pool));
        Assert.Empty(await Sessions(pool));
    }

    [Fact]
    public async Task Users_sign_in_to_a_running_pool_with_the_tag()
    {
        var pool = await CreateStopped((await NewPool()) with { Tags = [Tag("emulator:users", "3")] });
        await Start(pool);
        Host.Advance(479);
        Assert.Empty(await Sessions(pool));
        Host.Advance(10);
        Assert.Equal(("RUNNING", (8, 8, 3, 5)), await StateAndCapacity(pool));
        var sessions = await Sessions(pool);
        Assert.All(sessions, session => Assert.Equal(
            (Host.Time.GetUtcNow().AddSeconds(60 + 480), "CONNECTED"), (session.StartTime, session.ConnectionState)));
        await Terminate(sessions[0]);
        Host.Advance(20);
        Assert.Equal(("RUNNING", (8, 8, 2, 6)), await StateAndCapacity(pool));
    }

    [Fact]
    public async Task The_number_of_users_is_limited_by_the_capacity()
    {
        var pool = await CreateStopped((await NewPool()) with { Tags = [Tag("emulator:users", "30")] });
        await Start(pool);
        Host.Advance(480);
        Assert.Equal((8, 8, 8, 0), Capacity(await Get(pool)));
    }

    [Theory]
    [InlineData("Stays", "STARTING")]
    [InlineData("Stops", "STOPPED")]
    public async Task A_start_fails_if_the_resource_has_errors(string setting, string state)
    {
        Restart("PoolFailedStart=" + setting);
        var pool = await Pool("sales-eu");
        Host.Emulator.Inject("failStart");
        await Start(pool);
        Assert.Null((await Get(pool)).Errors);
        Host.Advance(240);
        var failed = await Get(pool);
        Assert.Equal((state, "WORKSPACES_POOL_INSTANCE_PROVISIONING_FAILURE"), (failed.State, failed.Errors!.Single().ErrorCode));
        Assert.Equal((5, 0, 0, 0), Capacity(failed));
        Host.Advance(100_000);
        Assert.Equal(state, (await Get(pool)).State);
        if (state == "STARTING")
        {
            await Stop(pool);
            Host.Advance(120);
        }

        await Start(pool);
        Assert.Null((await Get(pool)).Errors);
        Host.Advance(480);
        Assert.Equal(("RUNNING", null), ((await Get(pool)).State, (await Get(pool)).Errors));
    }

    [Fact]
    public async Task A_tag_determines_the_error_of_failing_starts()
    {
        var pool = await CreateStopped((await NewPool()) with { Tags = [Tag("emulator:fail-start", "SUBNET_NOT_FOUND")] });
        await Start(pool);
        Host.Advance(240);
        Assert.Equal(["SUBNET_NOT_FOUND"], (await Get(pool)).Errors!.Select(error => error.ErrorCode));
    }

    [Fact]
    public async Task A_pool_without_its_directory_does_not_start()
    {
        var pool = await Pool("sales-eu");
        Host.Emulator.Inject("vanish", "DescribeWorkspaceDirectories");
        Assert.Empty(await Directories(new DescribeWorkspaceDirectoriesRequest { DirectoryIds = [pool.DirectoryId!] }));
        await Start(pool);
        Host.Advance(240);
        Assert.Equal("DIRECTORY_NOT_FOUND", (await Get(pool)).Errors!.Single().ErrorCode);
    }

    [Fact]
    public async Task All_settings_of_a_stopped_pool_can_be_changed()
    {
        var pool = await CreateStopped();
        var bundle = (await Bundles("AMAZON"))[0].BundleId;
        var directory = (await Directory("engineering")).DirectoryId;
        var updated = await Update(new UpdateWorkspacesPoolRequest
        {
            PoolId = pool.PoolId,
            Description = "Other",
            BundleId = bundle,
            DirectoryId = directory,
            Capacity = new Capacity { DesiredUserSessions = 3 },
            RunningMode = "ALWAYS_ON",
            ApplicationSettings = new ApplicationSettingsRequest { Status = "ENABLED" },
            TimeoutSettings = new TimeoutSettings { MaxUserDurationInSeconds = 7200 },
        });
        Assert.Equal("UPDATING", updated.State);
        Host.Advance(30);
        updated = await Get(pool);
        Assert.Equal(("STOPPED", "test-pool", "Other", bundle, directory, "ALWAYS_ON", "test-pool"), (updated.State, updated.PoolName,
            updated.Description, updated.BundleId, updated.DirectoryId, updated.RunningMode, updated.ApplicationSettings!.SettingsGroup));
        Assert.Equal((900, 0, 7200), (updated.TimeoutSettings!.DisconnectTimeoutInSeconds,
            updated.TimeoutSettings.IdleDisconnectTimeoutInSeconds, updated.TimeoutSettings.MaxUserDurationInSeconds));
        Assert.Equal((3, 0, 0, 0), Capacity(updated));
    }

    [Fact]
    public async Task An_update_keeps_unspecified_settings()
    {
        var pool = await Pool("engineering");
        await Update(new UpdateWorkspacesPoolRequest { PoolId = pool.PoolId, Description = "New words" });
        Host.Advance(30);
        // The equality operator compares lists by reference, but this pool contains no lists.
        Assert.Equal(pool with { Description = "New words" }, await Get(pool));
    }

    [Fact]
    public async Task The_capacity_of_a_running_pool_changes_gradually()
    {
        var pool = await Pool("sales-apps");
        await Update(new UpdateWorkspacesPoolRequest { PoolId = pool.PoolId, Capacity = new Capacity { DesiredUserSessions = 16 } });
        Assert.Equal(("UPDATING", (16, 10, 5, 5)), await StateAndCapacity(pool));
        Host.Advance(15);
        Assert.Equal(("UPDATING", (16, 13, 5, 8)), await StateAndCapacity(pool));
        Host.Advance(15);
        Assert.Equal(("RUNNING", (16, 16, 5, 11)), await StateAndCapacity(pool));
        await Update(new UpdateWorkspacesPoolRequest { PoolId = pool.PoolId, Capacity = new Capacity { DesiredUserSessions = 2 } });
        Host.Advance(30);
        // A capacity change doesn't disconnect users.
        Assert.Equal(("RUNNING", (2, 5, 5, 0)), await StateAndCapacity(pool));
    }

    [Fact]
    public async Task Some_changes_need_a_stopped_pool()
    {
        var pool = await Pool("sales-apps");
        var input = new UpdateWorkspacesPoolRequest { PoolId = pool.PoolId };
        foreach (var changed in new[]
        {
            input with { RunningMode = "ALWAYS_ON" },
            input with { BundleId = (await Bundles("AMAZON"))[0].BundleId },
            input with { DirectoryId = (await Directory("engineering")).DirectoryId },
            input with { TimeoutSettings = new TimeoutSettings { MaxUserDurationInSeconds = 600 } },
        })
            Assert.Equal("InvalidResourceStateException", await Refused(WorkSpacesOperations.UpdateWorkspacesPool, changed));
        await Update(input with
        {
            RunningMode = pool.RunningMode,
            BundleId = pool.BundleId,
            DirectoryId = pool.DirectoryId,
            TimeoutSettings = pool.TimeoutSettings! with { IdleDisconnectTimeoutInSeconds = 300, DisconnectTimeoutInSeconds = 120 },
            ApplicationSettings = new ApplicationSettingsRequest { Status = "ENABLED" },
        });
        Assert.Equal((120, 300), ((await Get(pool)).TimeoutSettings!.DisconnectTimeoutInSeconds,
            (await Get(pool)).TimeoutSettings!.IdleDisconnectTimeoutInSeconds));
    }

    [Fact]
    public async Task An_update_is_validated_like_a_new_pool()
    {
        var pool = await Pool("sales-eu");
        var input = new UpdateWorkspacesPoolRequest { PoolId = pool.PoolId };
        foreach (var (changed, error) in new[]
        {
            (input with { BundleId = "wsb-000000000" }, "ResourceNotFoundException"),
            (input with { DirectoryId = "wsd-000000000" }, "ResourceNotFoundException"),
            (input with { DirectoryId = (await Directory("lab")).DirectoryId }, "OperationNotSupportedException"),
            (input with { Capacity = new Capacity { DesiredUserSessions = 1000 } }, "ResourceLimitExceededException"),
            (input with { PoolId = "wspool-000000000" }, "ResourceNotFoundException"),
        })
            Assert.Equal(error, await Refused(WorkSpacesOperations.UpdateWorkspacesPool, changed));
        Assert.Equal(pool, await Get(pool));
    }

    [Fact]
    public async Task A_stopped_pool_is_terminated_together_with_its_tags()
    {
        var pool = await Pool("sales-eu");
        await Terminate(pool);
        Assert.Equal("DELETING", (await Get(pool)).State);
        Host.Advance(60);
        Assert.Equal("ResourceNotFoundException", await Refused(
            WorkSpacesOperations.DescribeWorkspacesPools, new DescribeWorkspacesPoolsRequest { PoolIds = [pool.PoolId!] }));
        Assert.Equal("ResourceNotFoundException",
            await Refused(WorkSpacesOperations.DescribeTags, new DescribeTagsRequest { ResourceId = pool.PoolId }));
        Assert.Equal(3, (await Pools()).Count);
        await Create(await NewPool("sales-eu"));
    }

    [Theory]
    [InlineData("Refused")]
    [InlineData("Allowed")]
    public async Task A_setting_determines_whether_a_running_pool_can_be_terminated(string setting)
    {
        Restart("TerminateRunningPool=" + setting);
        var pool = await Pool("sales-apps");
        if (setting == "Refused")
        {
            Assert.Equal(
                "InvalidResourceStateException", await Refused(
                    WorkSpacesOperations.TerminateWorkspacesPool, new TerminateWorkspacesPoolRequest { PoolId = pool.PoolId }));
            Assert.Equal("RUNNING", (await Get(pool)).State);
            return;
        }

        await Terminate(pool);
        Assert.Equal(("DELETING", (10, 0, 0, 0)), await StateAndCapacity(pool));
    }

    [Theory]
    [InlineData("InvalidResourceStateException")]
    [InlineData("OperationInProgressException")]
    public async Task A_busy_pool_rejects_changes(string error)
    {
        Restart("BusyPoolError=" + error);
        var pool = await Create();
        await RefusesAll(pool, "CREATING", error);
        Host.Advance(60);
        await Update(new UpdateWorkspacesPoolRequest { PoolId = pool.PoolId, Description = "Other" });
        await RefusesAll(pool, "UPDATING", error);
        Host.Advance(30);
        await Start(pool);
        Host.Advance(480);
        await Stop(pool);
        await RefusesAll(pool, "STOPPING", error, stop: "InvalidResourceStateException");
        Host.Advance(120);
        await Terminate(pool);
        await RefusesAll(pool, "DELETING", error);
    }

    [Fact]
    public async Task Starting_or_stopping_again_is_rejected()
    {
        var (running, stopped) = (await Pool("sales-apps"), await Pool("sales-eu"));
        Assert.Equal(
            "InvalidResourceStateException", await Refused(
                WorkSpacesOperations.StartWorkspacesPool, new StartWorkspacesPoolRequest { PoolId = running.PoolId }));
        Assert.Equal(
            "InvalidResourceStateException", await Refused(
                WorkSpacesOperations.StopWorkspacesPool, new StopWorkspacesPoolRequest { PoolId = stopped.PoolId }));
        await Start(stopped);
        Assert.Equal(
            "InvalidResourceStateException", await Refused(
                WorkSpacesOperations.StartWorkspacesPool, new StartWorkspacesPoolRequest { PoolId = stopped.PoolId }));
        await Stop(stopped);
        Assert.Equal("STOPPING", (await Get(stopped)).State);
    }

    [Fact]
    public async Task A_STARTING_pool_can_reject_a_stop()
    {
        Restart("StopStartingPool=Refused");
        var pool = await Pool("sales-eu");
        await Start(pool);
        Assert.Equal(
            "InvalidResourceStateException", await Refused(
                WorkSpacesOperations.StopWorkspacesPool, new StopWorkspacesPoolRequest { PoolId = pool.PoolId }));
    }

    [Fact]
    public async Task An_unknown_pool_is_not_found()
    {
        const string nowhere = "wspool-000000000";
        Assert.Equal(
            Enumerable.Repeat("ResourceNotFoundException", 3), [
                await RefusedStart(nowhere), await RefusedStop(nowhere), await RefusedTerminate(nowhere),
            ]);
    }

    [Fact]
    public async Task Settings_determine_the_durations()
    {
        Restart("PoolCreatingSeconds=0", "PoolStartingSeconds=1", "PoolStoppingSeconds=2");
        var pool = await Create();
        Assert.Equal("STOPPED", (await Get(pool)).State);
        await Start(pool);
        Host.Advance(1);
        await Stop(pool);
        Host.Advance(1);
        Assert.Equal("STOPPING", (await Get(pool)).State);
        Host.Advance(1);
        Assert.Equal("STOPPED", (await Get(pool)).State);
    }

    private Task<string> RefusedStart(string? id) =>
        Refused(WorkSpacesOperations.StartWorkspacesPool, new StartWorkspacesPoolRequest { PoolId = id });

    private Task<string> RefusedStop(string? id) =>
        Refused(WorkSpacesOperations.StopWorkspacesPool, new StopWorkspacesPoolRequest { PoolId = id });

    private Task<string> RefusedTerminate(string? id) =>
        Refused(WorkSpacesOperations.TerminateWorkspacesPool, new TerminateWorkspacesPoolRequest { PoolId = id });

    private async Task RefusesAll(WorkspacesPool pool, string state, string error, string? stop = null)
    {
        Assert.Equal(state, (await Get(pool)).State);
        Assert.Equal(
            (error, stop ?? error, error),
            (await RefusedStart(pool.PoolId), await RefusedStop(pool.PoolId), await RefusedTerminate(pool.PoolId)));
        Assert.Equal(error, await Refused(WorkSpacesOperations.UpdateWorkspacesPool,
            new UpdateWorkspacesPoolRequest { PoolId = pool.PoolId, Description = "x" }));
        Assert.Equal(state, (await Get(pool)).State);
    }

    private async Task<(string?, (int?, int?, int?, int?))> StateAndCapacity(WorkspacesPool pool)
    {
        var now = await Get(pool);
        return (now.State, Capacity(now));
    }
}
