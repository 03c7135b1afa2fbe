using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>
/// Tests Update-ASFleetImage: the rollout of an image to fleets with connected users, the report of the rollout, and the confirmation
/// prompt.
/// </summary>
public sealed class UpdateImageTests : AppStreamCmdletTest
{
    private static readonly (string, object?) Image = ("ImageName", "cad-2025-09");
    private static readonly (string, object?) Force = ("Force", true);

    // The fleets prod-apps and prod-cad can both use this image.
    private const string Graphics = "AppStream-Graphics-G4dn-WinServer2022-10-05-2025";

    protected override CmdletSession NewSession() => new(timeScale: 6000, region: "us-east-1", settings: "Throttle=Off");

    [Fact]
    public void The_sessions_that_are_left_after_the_time_are_ended_and_reported()
    {
        var old = Fleet();
        var update = Update("prod-apps", ("EndSessionsAfter", "4h"));
        Succeeded();
        Assert.Equal(
            ("prod-apps", "COMPLETED", "apps-2025-10", "cad-2025-09", 3, 0, 3),
            (update.FleetName, update.State, update.OldImageName, update.NewImageName, update.SessionsBefore, update.SessionsLeft,
                update.EndedSessions));
        Assert.Equal((old.ImageArn, Fleet().ImageArn), (update.OldImageArn, update.NewImageArn));
        Assert.Equal("alice;bob;carol@example.com", Ordered(update.LastUsers));
        Assert.Equal(Ordered(update.LastUsers), Ordered(update.EndedUsers));
        Assert.True(update.Duration >= TimeSpan.FromHours(4), $"{update.Duration}");
        Assert.Equal(update.EndedAt - update.ChangedAt, update.Duration);
        Assert.Equal(("us-east-1", null, null), (update.Region, update.ProfileName, update.Reason));
        Assert.Empty(Session.Run("Get-ASSession", ("FleetName", "prod-apps")));
    }

    [Fact]
    public void Nobody_is_disconnected_before_the_time()
    {
        Begin(timeScale: 60, settings: "Throttle=Off");
        using var shell = Start(out var running, ("Name", "prod-apps"), Image, Force, ("EndSessionsAfter", "4h"));
        AfterPoll();
        Session.Emulator.Advance(TimeSpan.FromHours(3.5));
        AfterPoll();
        Assert.Equal(0, Calls("ExpireSession"));
        Session.Emulator.Advance(TimeSpan.FromHours(0.5));
        var update = (ASFleetImageUpdate)shell.EndInvoke(running).Single().BaseObject;
        Assert.Equal((3, 3), (update.EndedSessions, Calls("ExpireSession")));
    }

    [Fact]
    public void The_roll_out_is_completed_when_the_last_user_leaves()
    {
        Begin(timeScale: 60, settings: "Throttle=Off");
        var other = Another();
        using var shell = Start(out var running, ("Name", "prod-apps"), Image, Force);
        foreach (var user in new[] { "carol@example.com", "alice", "bob" })
        {
            AfterPoll();
            other.Pipe<object>(other.Run("Get-ASSession", ("UserId", user)), "Stop-ASSession", Force);
            Assert.Empty(other.Errors);
        }

        var update = (ASFleetImageUpdate)shell.EndInvoke(running).Single().BaseObject;
        Assert.Empty(shell.Streams.Error);
        Assert.Equal(
            ("COMPLETED", 3, 0, 0, "bob", ""),
            (update.State, update.SessionsBefore, update.SessionsLeft, update.EndedSessions, $"{update.LastUsers}",
                $"{update.EndedUsers}"));
        Assert.Contains(
            shell.Streams.Progress, record => record.Activity == "Rolling the image cad-2025-09 out to the fleet prod-apps"
                && record.StatusDescription.Contains("2 sessions left, alice, bob", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_that_begins_after_the_change_is_neither_counted_nor_ended()
    {
        Begin(timeScale: 60, settings: "Throttle=Off");
        var url = Session.Run<ASStreamingUrl>(
            "New-ASStreamingUrl", ("StackName", "prod-stack"), ("FleetName", "prod-apps"), ("UserId", "zoe")).Single();
        using var shell = Start(out var running, ("Name", "prod-apps"), Image, Force, ("EndSessionsAfter", "10m"));
        AfterPoll();
        Session.Emulator.Advance(TimeSpan.FromSeconds(10));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        // A session begins when its user opens the URL.
        await http.GetStringAsync(new Uri(url.StreamingUrl!));
        var update = (ASFleetImageUpdate)shell.EndInvoke(running).Single().BaseObject;
        Assert.Equal(("COMPLETED", 3, 3), (update.State, update.SessionsBefore, update.EndedSessions));
        Assert.Equal("zoe", Session.Run<ASSession>("Get-ASSession", ("FleetName", "prod-apps")).Single().UserId);
    }

    [Fact]
    public void Instances_of_multi_session_fleets_are_drained_once()
    {
        var updates = Session.Run<ASFleetImageUpdate>(
            "Update-ASFleetImage", ("Name", new[] { "shared-desktops", "prod-apps" }), Image, Force, ("Drain", true),
            ("EndSessionsAfter", "2h"));
        Succeeded();
        Assert.Equal(1, Calls("DrainSessionInstance"));
        Assert.Equal(
            [("prod-apps", 0, 3), ("shared-desktops", 1, 4)],
            updates.Select(update => (update.FleetName!, update.DrainedInstances, update.EndedSessions)).Order());
    }

    [Fact]
    public void A_stopped_fleet_is_changed_and_nothing_is_waited_for()
    {
        var update = Update("dev-apps");
        Succeeded();
        Assert.Equal(("COMPLETED", 0, 0), (update.State, update.SessionsBefore, update.SessionsLeft));
        Assert.Equal(0, Calls("DescribeSessions"));
        Assert.Equal(("cad-2025-09", "STOPPED"), (Fleet("dev-apps").ImageName, Fleet("dev-apps").State));
    }

    [Fact]
    public void A_fleet_that_already_has_the_image_is_not_changed()
    {
        var host = new RecordingHost();
        Begin(host: host);
        var update = Session.Run<ASFleetImageUpdate>(
            "Update-ASFleetImage", ("Name", "prod-apps"), ("ImageName", "apps-2025-10"), ("Verbose", true)).Single();
        Succeeded();
        NothingChanged();
        Assert.Equal(("UNCHANGED", "apps-2025-10", "apps-2025-10"), (update.State, update.OldImageName, update.NewImageName));
        Assert.Empty(host.Questions);
        Assert.Contains(
            Session.Verbose, text => text == "The fleet 'prod-apps' already has the image 'apps-2025-10'. Nothing was changed.");
        Session.Run("Update-ASFleetImage", ("Name", "prod-apps"), ("ImageName", "apps-2025-10"), ("WhatIf", true));
        Assert.Contains(host.Lines, line => line.Contains("already has the image 'apps-2025-10'", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatIf_lists_the_users_of_each_fleet_and_sends_nothing()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Assert.Empty(Session.Run(
            "Update-ASFleetImage", ("Name", new[] { "prod-apps", "shared-desktops" }), Image, ("Drain", true), ("EndSessionsAfter", "4h"),
            ("WhatIf", true), Force));
        Succeeded();
        NothingChanged();
        var lines = host.Lines.Where(line => line.StartsWith("What if: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Contains(
            "Change the image to cad-2025-09, drain the instances that several users share, end the sessions that are "
            + "left after 4h", line, StringComparison.Ordinal));
        Assert.Contains(
            "prod-apps (image apps-2025-10; 2 users connected, 1 disconnected: alice, bob (disconnected), carol@example.com)", lines[0],
            StringComparison.Ordinal);
        Assert.Contains("shared-desktops (image apps-2025-10; 3 users connected", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(No, 0)]
    [InlineData(Yes, 2)]
    public void The_command_prompts_once_for_all_fleets(int answer, int changed)
    {
        var host = new RecordingHost(answer);
        Begin(host: host);
        Session.Run(
            "Update-ASFleetImage", ("Name", new[] { "prod-apps", "prod-cad" }), ("ImageName", Graphics), ("EndSessionsAfter", "1m"));
        Succeeded();
        var message = Assert.Single(host.Questions).Message;
        Assert.Contains("alice", message, StringComparison.Ordinal);
        Assert.Contains("dave@corp.example.com", message, StringComparison.Ordinal);
        Assert.Equal(changed, Calls("UpdateFleet"));
    }

    [Fact]
    public void Fleets_of_two_Regions_are_updated_with_the_image_of_their_Region()
    {
        var updates = Session.Pipe<ASFleetImageUpdate>(
            Session.Run<ASFleet>("Get-ASFleet", ("Region", new[] { "us-east-1", "eu-west-1" }), ("Name", "prod-apps")),
            "Update-ASFleetImage", Image, Force, ("EndSessionsAfter", "1m"));
        Succeeded();
        Assert.Equal(["eu-west-1", "us-east-1"], updates.Select(update => update.Region).Order(StringComparer.Ordinal));
        Assert.All(updates, update => Assert.Contains($":{update.Region}:", update.NewImageArn, StringComparison.Ordinal));
        Assert.Equal(6, updates.Sum(update => update.EndedSessions));
    }

    [Fact]
    public void A_fleet_that_is_specified_twice_is_updated_once()
    {
        Assert.Single(Session.Run("Update-ASFleetImage", ("Name", new[] { "dev-apps", "dev-*" }), Image, Force));
        Succeeded();
        Assert.Equal(1, Calls("UpdateFleet"));
    }

    /// <summary>Starts the command asynchronously, so that the test can continue.</summary>
    private PowerShell Start(out IAsyncResult running, params (string, object?)[] parameters)
    {
        var shell = PowerShell.Create();
        shell.Runspace = Session.Runspace;
        CmdletSession.Add(shell, "Update-ASFleetImage", parameters);
        running = shell.BeginInvoke();
        Assert.True(SpinWait.SpinUntil(() => Calls("UpdateFleet") > 0, TimeSpan.FromSeconds(20)));
        return shell;
    }

    // Waits until the running command has read the sessions again.
    private void AfterPoll()
    {
        var polls = Calls("DescribeSessions");
        Assert.True(SpinWait.SpinUntil(() => Calls("DescribeSessions") >= polls + 12, TimeSpan.FromSeconds(20)));
    }

    // Simulates another user of the same emulator.
    private CmdletSession Another()
    {
        var other = Owned(new CmdletSession(region: "us-east-1", keys: Session.Emulator.Keys));
        other.PointTo(Session.Emulator.EndpointUrl);
        return other;
    }

    private static string Ordered(IEnumerable<string> users) => string.Join(';', users.Order(StringComparer.Ordinal));

    private ASFleetImageUpdate Update(string fleet, params (string, object?)[] more) =>
        Session.Run<ASFleetImageUpdate>("Update-ASFleetImage", [("Name", fleet), Image, Force, .. more]).Single();
}
