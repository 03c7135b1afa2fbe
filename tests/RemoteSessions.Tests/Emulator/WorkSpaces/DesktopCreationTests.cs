using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

public sealed class DesktopCreationTests : DesktopTest
{
    [Fact]
    public async Task A_new_desktop_has_the_properties_of_its_bundle()
    {
        var answer = await Create(await New());
        Assert.Empty(answer.FailedRequests!);
        var pending = Assert.Single(answer.PendingRequests!);
        Assert.Equal(("PENDING", "new.user"), (pending.State, pending.UserName));
        Assert.Null((await Of("new.user")).IpAddress);
        Host.Advance(900);
        var made = await Of("new.user");
        Assert.Equal("AVAILABLE", made.State);
        Assert.NotNull(made.IpAddress);
        Assert.NotNull(made.ComputerName);
        Assert.Equal(
            ("ALWAYS_ON", null, 80, 50, "STANDARD"),
            (made.WorkspaceProperties!.RunningMode, made.WorkspaceProperties.RunningModeAutoStopTimeoutInMinutes,
                made.WorkspaceProperties.RootVolumeSizeGib, made.WorkspaceProperties.UserVolumeSizeGib,
                made.WorkspaceProperties.ComputeTypeName));
    }

    [Fact]
    public async Task Each_request_that_fails_is_an_item_in_the_response()
    {
        var good = await New();
        var answer = await Create(
            good,
            await New("arnav.desai"),
            await New("NEW.USER"),
            await New("missing.person"),
            good with { UserName = "a", DirectoryId = "d-0123456789" },
            good with { UserName = "b", BundleId = "wsb-000000000" },
            await New("c", new WorkspaceProperties { RunningModeAutoStopTimeoutInMinutes = 60 }),
            await New("d", new WorkspaceProperties { RunningMode = "AUTO_STOP", RunningModeAutoStopTimeoutInMinutes = 90 }),
            await New("e", new WorkspaceProperties { RootVolumeSizeGib = 80, UserVolumeSizeGib = 60 }));
        Assert.Equal("new.user", Assert.Single(answer.PendingRequests!).UserName);
        Assert.Equal(
            ["ResourceExists.WorkSpace", "ResourceExists.WorkSpace", "ResourceNotFound.User", "ResourceNotFound.Directory",
                "ResourceNotFound.Bundle", "AutoStopTimeoutIsNotApplicableForAnAlwaysOnWorkspace", "InvalidParameterValues.Workspace",
                "InvalidParameterValues.Workspace"],
            answer.FailedRequests!.Select(item => item.ErrorCode!));
        Assert.Equal("arnav.desai", answer.FailedRequests![0].WorkspaceRequest!.UserName);
    }

    [Fact]
    public async Task A_creation_can_end_in_the_state_ERROR()
    {
        Host.Emulator.Inject("failStart", "CreateWorkspaces");
        await Create(await New());
        await Create(await New("other") with { Tags = [new Tag { Key = "emulator:fail-start", Value = "Some.Code" }] });
        Host.Advance(900);
        var failed = await Of("new.user");
        Assert.Equal(("ERROR", "InternalFailure.Workspace"), (failed.State, failed.ErrorCode));
        Assert.Equal("Some.Code", (await Of("other")).ErrorCode);
        Assert.Empty(await Statuses(failed.WorkspaceId!));
    }

    [Fact]
    public async Task A_call_that_exceeds_the_quota_fails_completely()
    {
        Restart("DesktopQuota=15");
        var input = new CreateWorkspacesRequest { Workspaces = [await New("a"), await New("b")] };
        Assert.Equal(ServiceErrorTypes.ResourceLimitExceeded, (await Host.Refused(WorkSpacesOperations.CreateWorkspaces, input)).Type);
        Assert.Single((await Create(await New())).PendingRequests!);
    }

    [Fact]
    public async Task A_setting_can_hide_a_new_desktop_for_20_seconds()
    {
        Restart("DesktopCreateVisible=AfterSeconds");
        await Create(await New());
        Assert.DoesNotContain(await Desktops(), desktop => desktop.UserName == "new.user");
        Host.Advance(20);
        Assert.Contains(await Desktops(), desktop => desktop.UserName == "new.user");
    }

    [Fact]
    public async Task A_tag_determines_that_the_user_connects()
    {
        var made = await Create(await New() with { Tags = [new Tag { Key = "emulator:connected", Value = "" }] });
        Host.Advance(900 + 121);
        var status = Assert.Single(await Statuses(made.PendingRequests!.Single().WorkspaceId!));
        Assert.Equal("CONNECTED", status.ConnectionState);
        Assert.NotNull(status.LastKnownUserConnectionTimestamp);
    }
}
