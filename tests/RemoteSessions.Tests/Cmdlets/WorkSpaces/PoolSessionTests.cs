using System.Management.Automation;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>Tests Get-WksPoolSession and Stop-WksPoolSession.</summary>
public sealed class PoolSessionTests : WorkSpacesCmdletTest
{
    private const string Somebody = "01234567-89ab-cdef-0123-456789abcdef";

    public static TheoryData<(string, object?)[], string, int> Queries => new()
    {
        { [], "engineering 2, sales-apps 5", 4 },
        { [("PoolName", "sales-apps")], "sales-apps 5", 1 },
        { [("PoolName", "s*")], "sales-apps 5", 2 },
        { [("PoolName", new[] { "sales-apps", "engineering" })], "engineering 2, sales-apps 5", 2 },
        { [("PoolName", "nobody*")], "", 0 },
        { [("ConnectionState", "not_connected")], "sales-apps 1", 4 },
        { [("ConnectionState", new[] { "CONNECTED", "NOT_CONNECTED" })], "engineering 2, sales-apps 5", 4 },
        { [("UserId", "akua.mansa@example.com")], "engineering 1, sales-apps 1", 4 },
        { [("UserId", "akua.mansa@example.com"), ("PoolName", "eng*")], "engineering 1", 1 },
        { [("UserId", "nobody@example.com")], "", 4 },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Sessions_are_found_with_one_call_for_each_pool((string, object?)[] parameters, string found, int calls)
    {
        var sessions = Session.Run<WksPoolSession>("Get-WksPoolSession", parameters);
        Succeeded();
        Assert.Equal(
            found, string.Join(
                ", ", sessions.GroupBy(session => session.PoolName)
                    .OrderBy(pool => pool.Key, StringComparer.Ordinal).Select(pool => $"{pool.Key} {pool.Count()}")));
        Assert.Equal((1, calls), (Calls("DescribeWorkspacesPools"), Calls("DescribeWorkspacesPoolSessions")));
    }

    [Fact]
    public void A_session_object_shows_the_user_and_the_instance()
    {
        var session = SessionsIn("engineering").OrderBy(one => one.UserId).First();
        Assert.Equal(
            ("akua.mansa@example.com", "engineering", Pool("engineering").PoolId, "CONNECTED", "SAML", "us-east-1"),
            (session.UserId, session.PoolName, session.PoolId, session.ConnectionState, session.AuthenticationType, session.Region));
        Assert.StartsWith("i-", session.InstanceId, StringComparison.Ordinal);
        Assert.StartsWith("10.0.", session.EniPrivateIpAddress, StringComparison.Ordinal);
        Assert.StartsWith("eni-", session.EniId, StringComparison.Ordinal);
        Assert.InRange((DateTime.Now - session.StartTime!.Value).TotalHours, 0, 12);
        Assert.Equal(TimeSpan.FromHours(16), session.ExpirationTime - session.StartTime);
        Assert.Equal(session.SessionId, $"{session}");
    }

    [Fact]
    public void A_failing_pool_writes_one_error_and_the_others_continue()
    {
        Session.Emulator.Inject("expiredToken", "DescribeWorkspacesPoolSessions");
        var found = Session.Run<WksPoolSession>(
            "Get-WksPoolSession", ("PoolName", new[] { "sales-apps", "engineering" }), ("ThrottleLimit", 1));
        Failed("ExpiredTokenException", ErrorCategory.AuthenticationError, "sales-apps", "sales-apps");
        Assert.Equal(2, found.Count);
        Assert.All(found, session => Assert.Equal("engineering", session.PoolName));
    }

    [Fact]
    public void The_first_of_10000_sessions_needs_few_calls()
    {
        Begin(settings: "WorkSpacesSessions=10000");
        var first = Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-WksPoolSession");
            CmdletSession.Add(shell, "Select-Object", ("First", 1));
        });
        Succeeded();
        Assert.IsType<WksPoolSession>(Assert.Single(first).BaseObject);
        Assert.Equal((1, 1), (Calls("DescribeWorkspacesPools"), Calls("DescribeWorkspacesPoolSessions")));
    }

    [Fact]
    public void Ten_thousand_sessions_on_200_pages_are_returned_once_each()
    {
        Begin(settings: "WorkSpacesSessions=10000");
        var found = Session.Run<WksPoolSession>("Get-WksPoolSession");
        Succeeded();
        Assert.Equal(10_007, found.Select(session => session.SessionId).Distinct().Count());
        Assert.Equal(204, Calls("DescribeWorkspacesPoolSessions"));
    }

    [Fact]
    public void Pools_of_all_pages_are_queried()
    {
        Begin(settings: "WorkSpacesPools=60");
        Assert.Equal(7, Session.Run("Get-WksPoolSession").Count);
        Assert.Equal((3, 64), (Calls("DescribeWorkspacesPools"), Calls("DescribeWorkspacesPoolSessions")));
    }

    [Fact]
    public void A_session_is_ended_and_polled_until_it_is_no_longer_listed()
    {
        Begin(timeScale: 60);
        var sessions = SessionsIn("sales-apps");
        var ended = Session.Pipe<WksPoolSession>(sessions.Take(2), "Stop-WksPoolSession", ("Force", true), ("PassThru", true));
        Succeeded();
        Assert.Equal(
            sessions.Take(2).Select(session => session.SessionId)
                .Order(StringComparer.Ordinal), ended.Select(session => session.SessionId).Order(StringComparer.Ordinal));
        Assert.All(ended, session => Assert.Null(session.ConnectionState));
        Assert.Equal(2, Calls("TerminateWorkspacesPoolSession"));
        Assert.Equal(3, SessionsIn("sales-apps").Count);
    }

    [Fact]
    public void A_session_that_does_not_end_is_an_error()
    {
        Begin(timeScale: 1);
        var session = SessionsIn("sales-apps")[0];
        Session.Pipe<WksPoolSession>([session], "Stop-WksPoolSession", ("Force", true), ("TimeoutSeconds", 1));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, session.SessionId, "isn't ended", "still NOT_CONNECTED.");
    }

    [Fact]
    public void A_session_that_has_already_ended_writes_a_verbose_message()
    {
        var session = SessionsIn("sales-apps")[0];
        Session.Run("Stop-WksPoolSession", ("SessionId", session.SessionId), ("Force", true));
        Succeeded();
        Session.Pipe<WksPoolSession>([session], "Stop-WksPoolSession", ("Force", true), ("Verbose", true));
        Succeeded();
        Assert.Contains($"The WorkSpaces pool session {session.SessionId} has already ended.", Session.Verbose);
        Session.Run("Stop-WksPoolSession", ("SessionId", session.SessionId), ("Force", true), ("Verbose", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, session.SessionId);
    }

    [Fact]
    public void A_session_is_found_by_its_id_in_every_pool()
    {
        var host = new RecordingHost(No, Yes);
        Begin(host: host);
        var session = SessionsIn("engineering")[1];
        Session.Run("Stop-WksPoolSession", ("SessionId", session.SessionId));
        Assert.Contains(
            $"{session.SessionId} ({session.UserId}, CONNECTED in engineering)", Assert.Single(
                host.Questions).Message, StringComparison.Ordinal);
        NothingChanged();
        Session.Run("Stop-WksPoolSession", ("SessionId", session.SessionId));
        Succeeded();
        Assert.Single(SessionsIn("engineering"));
    }

    [Fact]
    public void CSV_rows_are_identified_by_their_id()
    {
        var session = SessionsIn("engineering")[0];
        Session.Pipe<object>(
            [CmdletSession.Row(("SessionId", session.SessionId), ("UserId", session.UserId), ("Region", "us-east-1"))],
            "Stop-WksPoolSession", ("Confirm", false));
        Succeeded();
        Assert.Single(SessionsIn("engineering"));
        Session.Run("Stop-WksPoolSession", ("SessionId", Somebody), ("Force", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, Somebody);
        Assert.Equal(1, Calls("TerminateWorkspacesPoolSession"));
    }

    [Fact]
    public void OperationInProgressException_is_retried()
    {
        Session.Emulator.Inject("operationInProgress", "TerminateWorkspacesPoolSession");
        Session.Pipe<object>([SessionsIn("engineering")[0]], "Stop-WksPoolSession", ("Force", true));
        Succeeded();
        Assert.Equal(2, Calls("TerminateWorkspacesPoolSession"));
    }

    // When a pool is deleted, its sessions also end.
    [Fact]
    public void A_session_of_a_deleted_pool_has_ended()
    {
        var session = SessionsIn("engineering")[0];
        Session.Emulator.Inject("vanish", "DescribeWorkspacesPoolSessions");
        Session.Pipe<object>([session], "Stop-WksPoolSession", ("Force", true));
        Succeeded();
        Assert.Equal(1, Calls("TerminateWorkspacesPoolSession"));
    }

    [Fact]
    public void WhatIf_names_the_user_and_sends_nothing()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Pipe<object>(SessionsIn("*"), "Stop-WksPoolSession", ("Force", true), ("WhatIf", true));
        Succeeded();
        Assert.Equal(7, host.Lines.Count(line => line.Contains("End WorkSpaces pool session", StringComparison.Ordinal)));
        NothingChanged();
    }
}
