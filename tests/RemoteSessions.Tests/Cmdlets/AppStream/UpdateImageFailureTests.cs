using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests the errors that Update-ASFleetImage writes before it sends a request and during a rollout.</summary>
public sealed class UpdateImageFailureTests : AppStreamCmdletTest
{
    private const string Command = "Update-ASFleetImage";

    private static readonly (string, object?) Image = ("ImageName", "cad-2025-09");
    private static readonly (string, object?) Force = ("Force", true);

    protected override CmdletSession NewSession() => new(timeScale: 60, region: "us-east-1", settings: "Throttle=Off");

    [Theory]
    [InlineData("prod-apps", "apps-2025-11", "ResourceNotAvailableException", "apps-2025-11", "The image 'apps-2025-11' is PENDING.")]
    [InlineData("prod-apps", "nowhere", "ResourceNotFoundException", "nowhere", "AppStream image 'nowhere' wasn't found in us-east-1.")]
    [InlineData("prod-apps", "arn:aws:appstream:us-east-1:123456789012:fleet/prod-apps", "InvalidArgument",
        "arn:aws:appstream:us-east-1:123456789012:fleet/prod-apps", "AppStream fleet")]
    [InlineData("prod-cad", "apps-2025-10", "IncompatibleImageException", "prod-cad",
        "doesn't support the instance type stream.graphics.g4dn.xlarge of the fleet 'prod-cad'. It supports: General Purpose")]
    [InlineData("prod-apps", "AppStream-WinServer2019-10-05-2025", "StopNeeded", "prod-apps",
        "is WINDOWS_SERVER_2019, but the running")]
    [InlineData("training", "cad-2025-09", "InvalidParameterCombinationException", "training", "it has no image")]
    [InlineData("nowhere", "cad-2025-09", "ResourceNotFoundException", "nowhere", "wasn't found")]
    public void An_impossible_roll_out_is_an_error_and_nothing_is_sent(
        string fleet, string image, string id, string target, string part)
    {
        foreach (var whatIf in new[] { false, true })
        {
            Assert.Empty(Session.Run(Command, ("Name", fleet), ("ImageName", image), Force, ("WhatIf", whatIf)));
            Assert.Equal((id, target), (Session.Error.Id, $"{Session.Error.Record.TargetObject}"));
            Assert.Contains(part, $"{Session.Error.Record}", StringComparison.Ordinal);
        }

        NothingChanged();
    }

    [Fact]
    public void A_fleet_that_is_starting_is_an_error()
    {
        Session.Run("Start-ASFleet", ("Name", "dev-apps"));
        Session.Run(Command, ("Name", "dev-apps"), Image, Force);
        Failed("StopNeeded", ErrorCategory.InvalidOperation, "dev-apps", "is STARTING", "Wait-ASFleet");
        Assert.Equal(0, Calls("UpdateFleet"));
    }

    [Fact]
    public void One_invalid_image_is_one_error_for_all_fleets()
    {
        Session.Run(Command, ("Name", new[] { "prod-apps", "shared-desktops" }), ("ImageName", "apps-2025-11"), Force);
        Failed("ResourceNotAvailableException", ErrorCategory.ResourceUnavailable, "apps-2025-11");
        NothingChanged();
    }

    [Fact]
    public void An_image_that_only_one_Region_has_is_an_error_in_the_other_Region()
    {
        // The Region eu-west-1 contains a fleet with the same name, but doesn't contain the image.
        Session.Run(
            Command, ("Name", "prod-apps"), ("Region", new[] { "us-east-1", "eu-west-1" }), ("WhatIf", true),
            ("ImageName", "arn:aws:appstream:us-east-1:123456789012:image/cad-2025-09"));
        Assert.Contains("wasn't found in eu-west-1", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1:00:00", 3600)]
    [InlineData("2h", 3600)]
    public void An_impossible_time_ends_the_command(string after, int timeout)
    {
        Session.Run(Command, ("Name", "prod-apps"), Image, Force, ("EndSessionsAfter", after), ("TimeoutSeconds", timeout));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, null, "less than -TimeoutSeconds, which is 1h");
        Assert.NotNull(Session.Failure);
        NothingChanged();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sessions_that_may_not_be_read_are_an_error_before_the_change(bool whatIf)
    {
        Session.Emulator.Inject("accessDenied", "DescribeSessions", 1000);
        Assert.Empty(Session.Run(Command, ("Name", "prod-apps"), Image, Force, ("WhatIf", whatIf)));
        Failed("AccessDeniedException", ErrorCategory.PermissionDenied, "prod-apps");
        NothingChanged();
    }

    [Fact]
    public void Sessions_that_may_no_longer_be_read_fail_the_roll_out_after_the_change()
    {
        var update = During(() => Session.Emulator.Inject("accessDenied", "DescribeSessions", 1000));
        Error("AccessDeniedException", ErrorCategory.PermissionDenied);
        Assert.Equal(("FAILED", "cad-2025-09", 3, 3), (update.State, update.NewImageName, update.SessionsBefore, update.SessionsLeft));
        Assert.Contains("is not authorized", update.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_that_may_not_be_read_are_left_to_the_service()
    {
        var host = new RecordingHost();
        Begin(host: host, settings: "Throttle=Off");
        Session.Emulator.Inject("accessDenied", "DescribeImages", 1000);
        Session.Run(Command, ("Name", "prod-apps"), Image, ("WhatIf", true));
        Succeeded();
        Assert.Contains(host.Lines, line => line.Contains("the new image: it couldn't be looked up", StringComparison.Ordinal));
        var update = Session.Run<ASFleetImageUpdate>(Command, ("Name", "prod-apps"), Image, Force, ("EndSessionsAfter", "1m")).Single();
        Succeeded();
        Assert.Equal(("COMPLETED", "cad-2025-09"), (update.State, update.NewImageName));
        Session.Run(Command, ("Name", "prod-cad"), ("ImageName", "apps-2025-11"), Force);
        Assert.Equal("ResourceNotAvailableException", Session.Error.Id);
    }

    [Theory]
    [InlineData("concurrentModification", "ConcurrentModificationException")]
    [InlineData("accessDenied", "AccessDeniedException")]
    public void A_rejected_change_fails_and_the_fleet_keeps_its_image(string fault, string id)
    {
        Session.Emulator.Inject(fault, "UpdateFleet", 100);
        var update = Session.Run<ASFleetImageUpdate>(Command, ("Name", "prod-apps"), Image, Force).Single();
        Assert.Equal((id, "prod-apps"), (Session.Error.Id, $"{Session.Error.Record.TargetObject}"));
        Assert.Equal(("FAILED", null, null, 0), (update.State, update.ChangedAt, update.SessionsBefore, update.EndedSessions));
        Assert.Equal("apps-2025-10", Fleet().ImageName);
    }

    [Fact]
    public void A_change_whose_responses_are_lost_is_found_in_the_fleet()
    {
        Session.Emulator.Inject("loseAnswer", "UpdateFleet", 100);
        var update = Session.Run<ASFleetImageUpdate>(Command, ("Name", "prod-apps"), Image, Force, ("EndSessionsAfter", "1m")).Single();
        Succeeded();
        Assert.Equal(("COMPLETED", 3), (update.State, update.EndedSessions));
    }

    [Fact]
    public void A_change_that_never_arrives_is_an_error_that_shows_the_current_image()
    {
        Session.Emulator.Inject("dropConnection", "UpdateFleet", 100);
        var update = Session.Run<ASFleetImageUpdate>(Command, ("Name", "prod-apps"), Image, Force).Single();
        Failed("ConnectionError", ErrorCategory.ConnectionError, "prod-apps", "The fleet 'prod-apps' still has the image 'apps-2025-10'.");
        Assert.Equal("FAILED", update.State);
    }

    [Fact]
    public void A_fleet_that_stops_during_the_roll_out_fails()
    {
        var update = During(() => Other.Run("Stop-ASFleet", ("Name", "prod-apps"), Force));
        Error("WaitFailed", ErrorCategory.InvalidResult);
        Assert.Equal(("FAILED", 3), (update.State, update.SessionsBefore));
        Assert.Contains("The fleet 'prod-apps' is STOPP", update.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fleet_that_is_deleted_during_the_roll_out_fails()
    {
        var update = During(() => Session.Emulator.Inject("vanish", "DescribeFleets"));
        Error("ResourceNotFoundException", ErrorCategory.ObjectNotFound);
        Assert.Equal("The fleet 'prod-apps' was deleted during the rollout.", update.Reason);
    }

    [Fact]
    public void An_image_that_something_else_changes_during_the_roll_out_fails_it()
    {
        var update = During(() => Other.Run("Set-ASFleet", ("Name", "prod-apps"), ("ImageName", "partner-tools")));
        Error("WaitFailed", ErrorCategory.InvalidResult);
        Assert.Contains("changed the image of the fleet 'prod-apps' to 'partner-tools'", update.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_busy_service_does_not_end_the_wait()
    {
        var update = During(
            () => Session.Emulator.Inject("serviceUnavailable", "DescribeSessions", 12), ("EndSessionsAfter", "10m"));
        Assert.Empty(_errors);
        Assert.Equal(("COMPLETED", 3), (update.State, update.EndedSessions));
    }

    [Fact]
    public void Sessions_that_do_not_end_in_time_are_an_error()
    {
        var update = Session.Run<ASFleetImageUpdate>(Command, ("Name", "prod-apps"), Image, Force, ("TimeoutSeconds", 30)).Single();
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, "prod-apps", "has the new image, but after 30s, 3 sessions that began");
        Assert.Equal(("FAILED", 3, 3, 0), (update.State, update.SessionsBefore, update.SessionsLeft, update.EndedSessions));
    }

    [Fact]
    public void Sessions_that_may_not_be_ended_are_an_error()
    {
        Session.Emulator.Inject("accessDenied", "ExpireSession", 2);
        var update = Session.Run<ASFleetImageUpdate>(Command, ("Name", "prod-apps"), Image, Force, ("EndSessionsAfter", "0s")).Single();
        Failed("AccessDeniedException", ErrorCategory.PermissionDenied, "prod-apps", "2 of 3 sessions couldn't be ended.");
        Assert.Equal(("FAILED", 1), (update.State, update.EndedSessions));
    }

    [Fact]
    public void A_wave_that_fails_stops_the_roll_out()
    {
        Session.Emulator.Inject("concurrentModification", "UpdateFleet", 100);
        var updates = Session.Run<ASFleetImageUpdate>(
            Command, ("Name", new[] { "prod-apps", "shared-desktops", "dev-apps" }), Image, Force, ("ThrottleLimit", 1));
        Assert.Equal(
            ["ConcurrentModificationException prod-apps", "RollOutStopped dev-apps", "RollOutStopped shared-desktops"],
            Session.Errors.Select(error => $"{error.FullyQualifiedErrorId.Split(',')[0]} {error.TargetObject}").Order());
        Assert.Equal(ErrorCategory.OperationStopped, Session.Errors[1].CategoryInfo.Category);
        Assert.Equal(
            ["dev-apps NOT_STARTED", "prod-apps FAILED", "shared-desktops NOT_STARTED"],
            updates.Select(update => $"{update} {update.State}").Order());
        Assert.All(
            updates.Where(update => update.State == "NOT_STARTED"), update => Assert.Equal(
                $"The image of the fleet '{update}' wasn't changed, because the rollout failed for prod-apps.", update.Reason));
        Assert.Equal("apps-2025-10", Fleet("dev-apps").ImageName);
    }

    [Fact]
    public void A_later_wave_begins_when_the_earlier_one_is_completed()
    {
        var updates = Session.Run<ASFleetImageUpdate>(
            Command, ("Name", new[] { "prod-apps", "shared-desktops" }), Image, Force, ("ThrottleLimit", 1), ("EndSessionsAfter", "1m"));
        Succeeded();
        var ordered = updates.OrderBy(update => update.ChangedAt).ToList();
        // The module estimates the times from the clock of the service. The sessions of the first fleet end at least one minute after the
        // change, so a difference of 30 seconds doesn't hide a wave that begins too early.
        Assert.True(ordered[0].EndedAt <= ordered[1].ChangedAt + TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void An_interrupted_rollout_reports_the_state_of_each_fleet()
    {
        var host = new RecordingHost();
        Begin(timeScale: 60, host: host, settings: "Throttle=Off");
        var polls = Calls("DescribeSessions");
        StopWhen(
            () => Calls("DescribeSessions") > polls + 24, Command, ("Name", new[] { "prod-apps", "shared-desktops" }), Image, Force,
            ("ThrottleLimit", 1));
        var line = Assert.Single(
            host.Lines, line => line.StartsWith($"WARNING: {Command} was interrupted.", StringComparison.Ordinal));
        Assert.Contains("prod-apps: The image was changed at ", line, StringComparison.Ordinal);
        Assert.Contains(
            "Users who still have sessions from before the change: alice, bob, carol@example.com (3 sessions).", line,
            StringComparison.Ordinal);
        Assert.Contains("shared-desktops: The image wasn't changed.", line, StringComparison.Ordinal);
    }

    private readonly List<ErrorRecord> _errors = [];
    private CmdletSession? _other;

    // Simulates another user of the same emulator.
    private CmdletSession Other
    {
        get
        {
            if (_other is null)
            {
                _other = Owned(new CmdletSession(region: "us-east-1", keys: Session.Emulator.Keys));
                _other.PointTo(Session.Emulator.EndpointUrl);
            }

            return _other;
        }
    }

    // Rolls the image out to prod-apps. While the command waits for the sessions to end, this method runs the specified action once.
    private ASFleetImageUpdate During(Action happens, params (string, object?)[] more)
    {
        _ = Other;
        using var shell = PowerShell.Create();
        shell.Runspace = Session.Runspace;
        CmdletSession.Add(shell, Command, [("Name", "prod-apps"), Image, Force, .. more]);
        var running = shell.BeginInvoke();
        Assert.True(
            SpinWait.SpinUntil(() => Calls("UpdateFleet") > 0 && Calls("DescribeSessions") > 12, TimeSpan.FromSeconds(20)));
        happens();
        var update = (ASFleetImageUpdate)shell.EndInvoke(running).Single().BaseObject;
        _errors.AddRange(shell.Streams.Error);
        return update;
    }

    private void Error(string id, ErrorCategory category)
    {
        var error = Assert.Single(_errors);
        Assert.Equal(
            (id, category, "prod-apps"),
            (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category, $"{error.TargetObject}"));
    }
}
