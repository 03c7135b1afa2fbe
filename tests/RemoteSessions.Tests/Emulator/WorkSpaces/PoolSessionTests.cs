using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

/// <summary>Tests pool sessions: their properties, and how they end.</summary>
public sealed class PoolSessionTests : WorkSpacesTest
{
    [Fact]
    public async Task A_session_object_shows_the_user_the_instance_and_the_duration()
    {
        var pool = await Pool("sales-apps");
        var sessions = await Sessions(pool);
        Assert.Equal(["CONNECTED", "CONNECTED", "CONNECTED", "CONNECTED", "NOT_CONNECTED"],
            sessions.Select(session => session.ConnectionState));
        Assert.All(sessions, session =>
        {
            Assert.Equal(("SAML", pool.PoolId), (session.AuthenticationType, session.PoolId));
            Assert.Matches("^[a-f0-9]{8}(-[a-f0-9]{4}){3}-[a-f0-9]{12}$", session.SessionId);
            Assert.Matches("^i-[a-f0-9]{17}$", session.InstanceId);
            Assert.Matches("^eni-[a-f0-9]{17}$", session.NetworkAccessConfiguration!.EniId);
            Assert.Matches(@"^10\.0\.\d+\.\d+$", session.NetworkAccessConfiguration.EniPrivateIpAddress);
            Assert.Equal(TimeSpan.FromSeconds(57600), session.ExpirationTime - session.StartTime);
            Assert.True(session.StartTime < Host.Time.GetUtcNow());
        });
        Assert.Equal(sessions.Count, sessions.Select(session => session.InstanceId).Distinct().Count());
    }

    [Fact]
    public async Task Sessions_are_found_by_user()
    {
        var pool = await Pool("sales-apps");
        var user = (await Sessions(pool))[2].UserId;
        var input = new DescribeWorkspacesPoolSessionsRequest { PoolId = pool.PoolId, UserId = user };
        Assert.Equal(
            [user], (await Host.Call(WorkSpacesOperations.DescribeWorkspacesPoolSessions, input)).Sessions!.Select(one => one.UserId));
        Assert.Empty((await Host.Call(WorkSpacesOperations.DescribeWorkspacesPoolSessions, input with { UserId = "nobody" })).Sessions!);
    }

    [Fact]
    public async Task A_terminated_session_is_removed_from_the_list_later()
    {
        var pool = await Pool("sales-apps");
        var session = (await Sessions(pool))[0];
        await Terminate(session);
        Assert.Equal("NOT_CONNECTED", (await Sessions(pool))[0].ConnectionState);
        Assert.Equal("OperationInProgressException", await Refused(WorkSpacesOperations.TerminateWorkspacesPoolSession, Session(session)));
        Host.Advance(19);
        Assert.Equal(5, (await Sessions(pool)).Count);
        Host.Advance(1);
        Assert.DoesNotContain(await Sessions(pool), other => other.SessionId == session.SessionId);
        Assert.Equal((10, 10, 4, 6), Capacity(await Get(pool)));
        Assert.Equal("ResourceNotFoundException", await Refused(WorkSpacesOperations.TerminateWorkspacesPoolSession, Session(session)));
    }

    [Fact]
    public async Task Terminated_sessions_are_removed_in_order()
    {
        var pool = await Pool("sales-apps");
        var sessions = await Sessions(pool);
        await Terminate(sessions[0]);
        Host.Advance(10);
        await Terminate(sessions[1]);
        Host.Advance(10);
        Assert.Equal(4, (await Sessions(pool)).Count);
        Host.Advance(10);
        Assert.Equal(sessions.Skip(2).Select(session => session.SessionId), (await Sessions(pool)).Select(session => session.SessionId));
    }

    [Fact]
    public async Task Demo_sessions_do_not_end_by_default()
    {
        var pool = await Pool("sales-apps");
        Host.Advance(1_000_000);
        Assert.Equal(5, (await Sessions(pool)).Count);
    }

    [Fact]
    public async Task A_setting_lets_sessions_time_out()
    {
        Restart("PoolSessionTimeouts=On");
        var pool = await Pool("sales-apps");
        Assert.Equal(5, (await Sessions(pool)).Count);
        Host.Advance(900 - 180 - 1);
        Assert.Equal(5, (await Sessions(pool)).Count);
        Host.Advance(1);
        Assert.All(await Sessions(pool), session => Assert.Equal("CONNECTED", session.ConnectionState));
        Assert.Equal(4, (await Sessions(pool)).Count);
        Host.Advance(57600);
        Assert.Empty(await Sessions(pool));
        Assert.Equal((10, 10, 0, 10), Capacity(await Get(pool)));
    }

    [Fact]
    public async Task Pages_have_20_items_or_the_requested_number()
    {
        Restart("WorkSpacesSessions=60");
        Host.Region = "us-east-1";
        var pool = await Pool("load-pool");
        var input = new DescribeWorkspacesPoolSessionsRequest { PoolId = pool.PoolId };
        Assert.Equal(20, (await Host.Call(WorkSpacesOperations.DescribeWorkspacesPoolSessions, input)).Sessions!.Count);
        var first = await Host.Call(WorkSpacesOperations.DescribeWorkspacesPoolSessions, input with { Limit = 50 });
        var second = await Host.Call(
            WorkSpacesOperations.DescribeWorkspacesPoolSessions, input with { Limit = 50, NextToken = first.NextToken });
        Assert.Equal((50, 10, null), (first.Sessions!.Count, second.Sessions!.Count, second.NextToken));
        Assert.Equal(60, first.Sessions.Concat(second.Sessions).Select(session => session.SessionId).Distinct().Count());
    }

    [Fact]
    public async Task A_missing_resource_is_not_found()
    {
        Assert.Equal("ResourceNotFoundException", await Refused(WorkSpacesOperations.DescribeWorkspacesPoolSessions,
            new DescribeWorkspacesPoolSessionsRequest { PoolId = "wspool-000000000" }));
        Assert.Equal("ResourceNotFoundException", await Refused(WorkSpacesOperations.TerminateWorkspacesPoolSession,
            new TerminateWorkspacesPoolSessionRequest { SessionId = Guid.NewGuid().ToString() }));
        Assert.Empty(await Sessions(await Pool("sales-eu")));
    }

    private static TerminateWorkspacesPoolSessionRequest Session(WorkspacesPoolSession session) => new() { SessionId = session.SessionId };
}
