using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests Stop-ASSession and Disable-ASInstance.</summary>
public sealed class StopSessionTests : AppStreamCmdletTest
{
    [Fact]
    public void Piped_sessions_are_ended_and_polled_until_they_are_no_longer_listed()
    {
        var sessions = Session.Run<ASSession>("Get-ASSession", ("StackName", "prod-stack"));
        var lists = Calls("DescribeSessions");
        var ended = Session.Pipe<ASSession>(sessions, "Stop-ASSession", ("Force", true), ("PassThru", true));
        Succeeded();
        Assert.Equal(
            sessions.Select(session => session.SessionId)
                .Order(StringComparer.Ordinal), ended.Select(session => session.SessionId).Order(StringComparer.Ordinal));
        Assert.All(ended, session => Assert.Equal(("EXPIRED", null), (session.State, session.ConnectionState)));
        // The piped objects themselves haven't changed.
        Assert.All(sessions, session => Assert.Equal("ACTIVE", session.State));
        // If several of the sessions are in the same list, the command polls this list only once for all of them.
        Assert.Equal((3, lists + 2), (Calls("ExpireSession"), Calls("DescribeSessions")));
        Assert.Empty(Session.Run("Get-ASSession", ("StackName", "prod-stack")));
    }

    [Fact]
    public void A_session_listed_as_EXPIRED_counts_as_ended()
    {
        Begin(timeScale: 600, settings: "ExpiredSessionSeconds=3600");
        var ended = Session.Pipe<ASSession>([SessionOfUser("alice")], "Stop-ASSession", ("Force", true), ("PassThru", true));
        Succeeded();
        Assert.Equal("EXPIRED", Assert.Single(ended).State);
    }

    [Fact]
    public void Each_resource_is_polled_in_its_own_Region()
    {
        Begin(timeScale: 600, settings: "ExpiredSessionSeconds=3600");
        var east = SessionOfUser("alice");
        var elsewhere = Session.Run<ASSession>("Get-ASSession", ("Region", "eu-west-1"))[0];
        var ended = Session.Pipe<ASSession>([east, elsewhere], "Stop-ASSession", ("Force", true), ("PassThru", true));
        Succeeded();
        Assert.Equal(["EXPIRED", "EXPIRED"], ended.Select(session => session.State));
        Assert.Equal(["eu-west-1", "us-east-1"], ended.Select(session => session.Region).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_session_that_does_not_end_is_an_error()
    {
        var session = SessionOfUser("alice");
        Session.Emulator.Inject("staleRead", "DescribeSessions", 100);
        Assert.Empty(Session.Pipe<ASSession>([session], "Stop-ASSession", ("Force", true), ("PassThru", true), ("TimeoutSeconds", 1)));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, session.SessionId, "isn't ended", "still ACTIVE.");
    }

    [Fact]
    public void An_id_is_found_in_every_Region()
    {
        var session = SessionOfUser("student-1@example.com");
        Session.Run("Stop-ASSession", ("SessionId", session.SessionId), ("Force", true));
        Succeeded();
        Assert.Empty(Session.Run("Get-ASSession", ("UserId", "student-1@example.com")));
        Assert.Equal(1, Calls("ExpireSession"));
    }

    [Fact]
    public void An_object_of_an_ended_session_is_accepted_and_its_id_is_an_error()
    {
        var host = new RecordingHost();
        Begin(host: host);
        var session = SessionOfUser("alice");
        Session.Pipe<object>([session], "Stop-ASSession", ("Force", true));
        Session.Run("Stop-ASSession", ("Id", session.SessionId), ("Force", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, session.SessionId, "wasn't found in us-east-1");
        Assert.Equal(1, Calls("ExpireSession"));
        // A piped session that has already ended doesn't cause an error.
        Session.Pipe<object>([session], "Stop-ASSession", ("Force", true));
        Succeeded();
        Session.Pipe<object>([session], "Stop-ASSession", ("WhatIf", true));
        Succeeded();
        Assert.Contains("has already ended. Nothing would be changed.", Assert.Single(host.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(No, 0)]
    [InlineData(Yes, 1)]
    public void The_prompt_shows_the_user_and_the_fleet(int answer, int ended)
    {
        var host = new RecordingHost(answer);
        Begin(host: host);
        Session.Pipe<object>([SessionOfUser("bob")], "Stop-ASSession");
        Assert.Contains("(bob, NOT_CONNECTED on prod-stack/prod-apps)", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        Assert.Equal(ended, Calls("ExpireSession"));
    }

    [Fact]
    public void WhatIf_lists_each_user_and_ends_no_session()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Pipe<object>(
            Session.Run<ASSession>("Get-ASSession", ("FleetName", "shared-desktops")), "Stop-ASSession", ("WhatIf", true), ("Force", true));
        NothingChanged();
        foreach (var user in new[] { "kiosk-1", "uma@example.com", "viktor@example.com", "wanda@example.com" })
            Assert.Contains(
                host.Lines, line => line.Contains("End AppStream session", StringComparison.Ordinal)
                    && line.Contains(user, StringComparison.Ordinal));
    }

    [Fact]
    public void A_piped_session_is_ended_in_its_own_Region()
    {
        Session.Pipe<object>(
            Session.Run<ASSession>(
                "Get-ASSession", ("Region", "eu-west-1"), ("UserId", "gitte@example.com")), "Stop-ASSession", ("Force", true));
        Succeeded();
        Assert.Equal(2, Session.Run("Get-ASSession", ("Region", "eu-west-1")).Count);
        Assert.Equal(9, Session.Run("Get-ASSession").Count);
    }

    [Fact]
    public void CSV_rows_identify_sessions()
    {
        var session = SessionOfUser("wanda@example.com");
        Session.Pipe<object>(
            [CmdletSession.Row(("SessionId", session.SessionId), ("UserId", "wanda"), ("Region", "us-east-1"), ("ProfileName", ""))],
            "Stop-ASSession", ("Confirm", false));
        Succeeded();
        Assert.Empty(Session.Run("Get-ASSession", ("UserId", "wanda@example.com")));
    }

    [Fact]
    public void An_instance_with_several_sessions_is_drained_once()
    {
        Session.Pipe<object>(
            Session.Run<ASSession>("Get-ASSession", ("FleetName", "shared-desktops")), "Disable-ASInstance", ("Force", true));
        Succeeded();
        Assert.Equal(1, Calls("DrainSessionInstance"));
        Assert.All(
            Session.Run<ASSession>("Get-ASSession", ("FleetName", "shared-desktops")), session => Assert.Equal(
                "DRAINING", session.InstanceDrainStatus));
        Assert.Equal((1, 4), (Fleet("shared-desktops").Draining, Fleet("shared-desktops").DrainModeActiveUserSessions));
    }

    [Fact]
    public void A_single_session_instance_cannot_be_drained()
    {
        var session = SessionOfUser("alice");
        Session.Run("Disable-ASInstance", ("SessionId", session.SessionId), ("Force", true));
        Failed("OperationNotPermittedException", ErrorCategory.PermissionDenied, session.SessionId, "prod-apps");
        Session.Run("Disable-ASInstance", ("SessionId", session.SessionId), ("WhatIf", true));
        Failed("OperationNotPermittedException", ErrorCategory.PermissionDenied, session.SessionId, "prod-apps");
        Session.Pipe<object>([SessionOfUser("kiosk-1")], "Disable-ASInstance", ("WhatIf", true));
        Succeeded();
        Assert.Equal(0, Calls("DrainSessionInstance"));
    }

    [Fact]
    public void An_instance_id_is_an_error_that_asks_for_a_session_id()
    {
        Session.Run("Disable-ASInstance", ("SessionId", "i-nosuch"), ("Force", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "i-nosuch",
            "To drain an instance, specify the ID of a session that runs on it.");
    }
}
