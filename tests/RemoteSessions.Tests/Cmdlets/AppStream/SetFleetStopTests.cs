using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests Set-ASFleet -StopIfNeeded: it prompts for confirmation, stops the fleet, changes it, and starts it again.</summary>
public sealed class SetFleetStopTests : AppStreamCmdletTest
{
    private static readonly (string, object?)[] Larger = [
        ("Name", "prod-apps"), ("InstanceType", "stream.standard.large"), ("StopIfNeeded", true),
    ];

    [Fact]
    public void The_prompt_names_the_users_whose_sessions_would_end()
    {
        var host = new RecordingHost(NotThat);
        Begin(host: host);
        Assert.Empty(Session.Run("Set-ASFleet", Larger));
        Succeeded();
        Assert.Equal(
            "To change InstanceType, the AppStream fleet 'prod-apps' must be stopped. This disconnects alice, bob "
            + "(disconnected), carol@example.com. Stop it?",
            Assert.Single(host.Questions).Message);
        NothingChanged();
    }

    [Fact]
    public void After_confirmation_the_fleet_is_stopped_changed_and_started_again()
    {
        var host = new RecordingHost(Yes);
        Begin(host: host);
        var fleet = Session.Run<ASFleet>("Set-ASFleet", [.. Larger, ("Wait", true)]).Single();
        Succeeded();
        Assert.Equal(("stream.standard.large", "RUNNING"), (fleet.InstanceType, fleet.State));
        Assert.Equal((1, 1, 1), (Calls("StopFleet"), Calls("UpdateFleet"), Calls("StartFleet")));
        Assert.Empty(Session.Run("Get-ASSession", ("FleetName", "prod-apps")));
    }

    [Fact]
    public void Without_Wait_the_starting_fleet_is_returned()
    {
        Begin(timeScale: 600);
        Assert.Equal("STARTING", Session.Run<ASFleet>("Set-ASFleet", [.. Larger, ("Force", true)]).Single().State);
        Succeeded();
        Assert.Contains(Session.Progress, record => record.StatusDescription.StartsWith("stopping prod-apps: ", StringComparison.Ordinal));
        Assert.Equal(ProgressRecordType.Completed, Session.Progress[^1].RecordType);
    }

    [Theory]
    [InlineData("Force", true)]
    [InlineData("Confirm", false)]
    public void Force_shows_no_prompt_and_counts_no_users(string parameter, bool value)
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Set-ASFleet", [.. Larger, (parameter, value)]);
        Succeeded();
        Assert.Empty(host.Questions);
        Assert.Equal((0, 1), (Calls("DescribeSessions"), Calls("UpdateFleet")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Confirm_prompts_once_and_names_the_users(bool force)
    {
        var host = new RecordingHost(Yes);
        Begin(host: host);
        Session.Run("Set-ASFleet", [.. Larger, ("Confirm", true), ("Force", force)]);
        Succeeded();
        Assert.Contains(
            "disconnects alice, bob (disconnected), carol@example.com", Assert.Single(
                host.Questions).Message, StringComparison.Ordinal);
        Assert.Equal((1, 1), (Calls("StopFleet"), Calls("UpdateFleet")));
    }

    [Theory]
    [InlineData("None", 0)]
    [InlineData("High", 1)]
    [InlineData("Low", 1)]
    public void ConfirmPreference_determines_whether_the_single_prompt_appears(string preference, int questions)
    {
        var host = new RecordingHost(Yes);
        Begin(host: host);
        Session.Pipe(null, shell => shell.AddScript(
            $"$ConfirmPreference = '{preference}'; Set-ASFleet prod-apps -InstanceType stream.standard.large -StopIfNeeded -Region "
            + "us-east-1"));
        Succeeded();
        Assert.Equal((questions, 1), (host.Questions.Count, Calls("UpdateFleet")));
    }

    [Fact]
    public void No_prompt_appears_for_a_fleet_without_users()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Start-ASFleet", ("Name", "dev-apps"), ("Wait", true));
        Session.Run("Set-ASFleet", ("Name", "dev-apps"), ("Description", "New"), ("StopIfNeeded", true));
        Succeeded();
        Assert.Empty(host.Questions);
        Assert.Equal((1, 2), (Calls("StopFleet"), Calls("StartFleet")));
    }

    [Fact]
    public void A_change_that_needs_no_stop_does_not_stop_the_fleet()
    {
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("DesiredInstances", 4), ("StopIfNeeded", true));
        Succeeded();
        Assert.Equal((0, 1), (Calls("StopFleet"), Calls("UpdateFleet")));
    }

    [Fact]
    public void WhatIf_lists_the_users_and_the_steps()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Set-ASFleet", [.. Larger, ("WhatIf", true), ("Force", true)]);
        Succeeded();
        NothingChanged();
        Assert.Empty(host.Questions);
        Assert.Contains(host.Lines, line => line.Contains(
            "Stop AppStream fleet (disconnects alice, bob (disconnected), carol@example.com), change InstanceType "
            + "'stream.standard.medium' -> 'stream.standard.large', start it again", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rejected_change_leaves_the_fleet_unchanged()
    {
        Session.Emulator.Inject("limitExceeded", "UpdateFleet");
        Assert.Empty(Session.Run("Set-ASFleet", [.. Larger, ("Force", true)]));
        Failed(
            "LimitExceededException", ErrorCategory.LimitsExceeded, "prod-apps",
            "The requested limit exceeds the permitted limit for an account. The AppStream fleet wasn't changed, and was started again.");
        Assert.Equal((1, 1, 1), (Calls("StopFleet"), Calls("UpdateFleet"), Calls("StartFleet")));
        Session.Run("Wait-ASFleet", ("Name", "prod-apps"));
        Succeeded();
        Assert.Equal("stream.standard.medium", Fleet().InstanceType);
    }

    [Fact]
    public void A_concurrent_change_is_retried_and_reported_if_it_persists()
    {
        Session.Emulator.Inject("concurrentModification", "UpdateFleet");
        Session.Run("Set-ASFleet", [.. Larger, ("Force", true)]);
        Succeeded();
        Assert.Equal(2, Calls("UpdateFleet"));
        Session.Run("Wait-ASFleet", ("Name", "prod-apps"));
        Session.Emulator.Inject("concurrentModification", "UpdateFleet", 20);
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("Description", "New"), ("StopIfNeeded", true), ("Force", true));
        Failed("ConcurrentModificationException", ErrorCategory.ResourceBusy, "prod-apps", "wasn't changed, and was started again");
        Assert.Equal((2, 2), (Calls("StopFleet"), Calls("StartFleet")));
    }

    [Fact]
    public void A_failed_restart_reports_that_the_fleet_was_changed_and_is_stopped()
    {
        Session.Emulator.Inject("limitExceeded", "StartFleet");
        Session.Run("Set-ASFleet", [.. Larger, ("Force", true)]);
        Failed("LimitExceededException", ErrorCategory.LimitsExceeded, "prod-apps",
            "was changed, but it wasn't started again and is now stopped");
        Assert.Equal(("stream.standard.large", "STOPPED"), (Fleet().InstanceType, Fleet().State));
    }

    [Fact]
    public void A_fleet_that_cannot_run_fails_the_wait_with_its_errors()
    {
        Session.Run(
            "Set-ASFleet", ("Name", "prod-apps"), ("SubnetId", "subnet-dead"), ("StopIfNeeded", true), ("Force", true), ("Wait", true));
        Failed("WaitFailed", ErrorCategory.InvalidResult, "prod-apps", "SUBNET_NOT_FOUND: The subnet subnet-dead does not exist");
    }

    [Fact]
    public void A_stop_that_times_out_is_an_error_and_changes_nothing()
    {
        Begin(timeScale: 1);
        Session.Run("Set-ASFleet", [.. Larger, ("Force", true), ("TimeoutSeconds", 1)]);
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, "prod-apps", "after 1 second.",
            "still STOPPING after 1 second. Only the request to stop it was sent. It wasn't changed, and it won't be started again.");
        Assert.Equal(1, Calls("StopFleet"));
        Session.Run("Set-ASFleet", [.. Larger, ("Force", true), ("TimeoutSeconds", 1)]);
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, "prod-apps", "still STOPPING after 1 second. Nothing was sent.");
        Assert.Equal(1, Calls("StopFleet"));
        Assert.Equal(0, Calls("UpdateFleet"));
    }

    [Fact]
    public void Ctrl_C_during_the_stop_ends_immediately_and_changes_nothing()
    {
        Begin(timeScale: 1);
        var stop = StopWhen(() => Calls("StopFleet") > 0, "Set-ASFleet", [.. Larger, ("Force", true)]);
        Assert.InRange(stop.TotalSeconds, 0, 1);
        Assert.Equal((0, 0), (Calls("UpdateFleet"), Calls("StartFleet")));
    }

    [Fact]
    public void Several_fleets_are_changed_in_parallel_with_their_own_results()
    {
        Session.Emulator.Inject("limitExceeded", "UpdateFleet");
        var done = Session.Pipe<ASFleet>(
            Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-*")), "Set-ASFleet", ("MaxUserDurationInSeconds", 7200),
            ("StopIfNeeded", true), ("Force", true), ("Wait", true));
        Assert.Equal("LimitExceededException", Session.Error.Id);
        var failed = $"{Session.Error.Record.TargetObject}";
        Assert.Equal(
            (failed == "prod-apps" ? "prod-cad" : "prod-apps", "RUNNING", 7200),
            (done.Single().Name, done.Single().State, done.Single().MaxUserDurationInSeconds));
        Assert.Equal((2, 2), (Calls("StopFleet"), Calls("StartFleet")));
    }
}
