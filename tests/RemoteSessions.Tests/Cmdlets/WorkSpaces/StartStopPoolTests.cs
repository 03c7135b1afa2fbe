using System.Management.Automation;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>Start-, Stop- and Wait-WksPool: what is special to pools. What fleets and pools have in common is tested with fleets.</summary>
public sealed class StartStopPoolTests : WorkSpacesCmdletTest
{
    [Fact]
    public void A_pool_that_runs_already_is_no_error_and_told_with_verbose()
    {
        var pool = Session.Run<WksPool>("Start-WksPool", ("Name", "sales-apps"), ("Wait", true), ("PassThru", true), ("Verbose", true))
            .Single();
        Succeeded();
        Assert.Equal("RUNNING", pool.State);
        Assert.Contains("The WorkSpaces pool sales-apps is RUNNING already.", Session.Verbose);
    }

    [Fact]
    public void A_pool_that_is_stopped_already_is_no_error_and_told_with_verbose()
    {
        var pool = Session.Run<WksPool>("Stop-WksPool", ("Name", "sales-eu"), ("Force", true), ("PassThru", true), ("Verbose", true))
            .Single();
        Succeeded();
        Assert.Equal("STOPPED", pool.State);
        Assert.Contains("The WorkSpaces pool sales-eu is STOPPED already.", Session.Verbose);
    }

    [Fact]
    public void A_pool_that_starts_or_stops_already_is_no_error()
    {
        Begin(timeScale: 1);
        Session.Run("Start-WksPool", ("Name", "sales-eu"));
        Session.Run("Start-WksPool", ("Name", "sales-eu"), ("Verbose", true));
        Succeeded();
        Assert.Contains("The WorkSpaces pool sales-eu is STARTING already.", Session.Verbose);
        Session.Run("Stop-WksPool", ("Name", "sales-apps"), ("Force", true));
        Session.Run("Stop-WksPool", ("Name", "sales-apps"), ("Force", true), ("Verbose", true));
        Succeeded();
        Assert.Contains("The WorkSpaces pool sales-apps is STOPPING already.", Session.Verbose);
    }

    [Fact]
    public void A_start_that_fails_ends_the_wait_with_the_pools_own_errors()
    {
        Session.Emulator.Inject("failStart", "StartWorkspacesPool");
        Session.Run("Start-WksPool", ("Name", "sales-eu"), ("Wait", true));
        Failed("WaitFailed", ErrorCategory.InvalidResult, "sales-eu",
            "The WorkSpaces pool will not run: the service says WORKSPACES_POOL_INSTANCE_PROVISIONING_FAILURE: The pool's instances could "
            + "not be provisioned.");
    }

    [Fact]
    public void A_start_that_falls_back_to_stopped_ends_the_wait_too()
    {
        Begin(timeScale: 600, settings: "PoolFailedStart=Stops");
        Session.Run(
            "Set-WksResourceTag", ("ResourceId", Pool("sales-eu").PoolId),
            ("Tag", new System.Collections.Hashtable { ["emulator:fail-start"] = "BUNDLE_NOT_FOUND" }));
        Session.Run("Start-WksPool", ("Name", "sales-eu"), ("Wait", true));
        Assert.Equal("WaitFailed", Session.Error.Id);
    }

    // Its errors are those of the start before.
    [Fact]
    public void A_pool_that_did_not_start_the_last_time_can_start_now()
    {
        Assert.NotEmpty(Pool("training").Errors);
        var pool = Session.Run<WksPool>("Start-WksPool", ("Name", "training"), ("Wait", true), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal(("RUNNING", 0), (pool.State, pool.Errors.Count));
    }

    [Theory]
    [InlineData("Start-WksPool", "sales-eu", "RUNNING")]
    [InlineData("Stop-WksPool", "sales-apps", "STOPPED")]
    public void The_state_from_before_the_call_does_not_fail_the_wait(string command, string name, string state)
    {
        Begin(settings: "StaleReads=3");
        var pool = Session.Run<WksPool>(
            command, [
                ("Name", name), ("Wait", true), ("PassThru", true), .. command == "Stop-WksPool"
                    ? [("Force", true)]
                    : Array.Empty<(string, object?)>(),
            ]).Single();
        Succeeded();
        Assert.Equal(state, pool.State);
    }

    [Fact]
    public void One_stale_answer_is_waited_out()
    {
        var id = Pool("sales-eu").PoolId;
        Session.Emulator.Inject("staleRead", "DescribeWorkspacesPools");
        Session.Run("Start-WksPool", ("Name", id), ("Wait", true));
        Succeeded();
        Assert.Equal("RUNNING", Pool("sales-eu").State);
    }

    [Fact]
    public void Several_pools_are_waited_for_with_one_call_a_look()
    {
        var started = Session.Run<WksPool>("Start-WksPool", ("Name", new[] { "sales-eu", "training" }), ("Wait", true), ("PassThru", true));
        Succeeded();
        Assert.Equal("sales-eu training", Line(started.Select(pool => pool.Name)));
        Assert.Equal(2, Calls("StartWorkspacesPool"));
        Assert.InRange(Calls("DescribeWorkspacesPools"), 2, 4);
    }

    [Fact]
    public void Users_can_begin_when_enough_is_available()
    {
        var pool = Session.Run<WksPool>("Start-WksPool", ("Name", "sales-eu"), ("UntilAvailable", 5), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal((5, "RUNNING"), (pool.Available, pool.State));
        Session.Run("Wait-WksPool", ("Name", "sales-eu"), ("UntilAvailable", 6));
        Failed("WaitFailed", ErrorCategory.InvalidResult, "sales-eu", "it is set to 5, and will never have 6 available");
    }

    [Theory]
    [InlineData("Start-WksPool", "StartWorkspacesPool", "sales-eu")]
    [InlineData("Stop-WksPool", "StopWorkspacesPool", "sales-apps")]
    [InlineData("Remove-WksPool", "TerminateWorkspacesPool", "sales-eu")]
    public void A_service_that_is_at_it_still_is_asked_again(string command, string operation, string pool)
    {
        Session.Emulator.Inject("operationInProgress", operation);
        Session.Run(command, ("Name", pool), ("Confirm", false));
        Succeeded();
        Assert.Equal(2, Calls(operation));
    }

    [Theory]
    [InlineData("InvalidResourceStateException", 1)]
    [InlineData("OperationInProgressException", 2)]
    public void A_stop_during_an_update_gives_the_services_own_error(string error, int leastCalls)
    {
        Begin(timeScale: 1, settings: "BusyPoolError=" + error);
        var pool = Session.Run<WksPool>("Set-WksPool", ("Name", "sales-apps"), ("DesiredUserSessions", 12)).Single();
        Assert.Equal("UPDATING", pool.State);
        Session.Run("Stop-WksPool", ("Name", "sales-apps"), ("Force", true));
        Assert.Equal(error, Session.Error.Id);
        Assert.Contains($"The pool {pool.PoolId} is UPDATING. Try again in a moment.", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.InRange(Calls("StopWorkspacesPool"), leastCalls, 10);
    }

    [Fact]
    public void The_question_says_how_many_users_that_hits()
    {
        var host = new RecordingHost(No, Yes);
        Begin(host: host);
        Session.Run("Stop-WksPool", ("Name", "sales-apps"));
        Assert.Contains("sales-apps (4 users connected, 1 disconnected: ", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        NothingChanged();
        Session.Run("Stop-WksPool", ("Name", "sales-apps"));
        Assert.Equal(1, Calls("StopWorkspacesPool"));
    }

    [Fact]
    public void A_pool_that_disappears_while_it_is_waited_for_is_told()
    {
        Begin(timeScale: 60);
        var id = Pool("sales-eu").PoolId;
        Session.Run("Remove-WksPool", ("Name", id), ("Confirm", false));
        Assert.Equal("DELETING", Pool("sales-eu").State);
        Session.Run("Wait-WksPool", ("Name", id));
        Failed("WaitFailed", ErrorCategory.InvalidResult, id, "will not run: it is no longer there.");
    }

    [Fact]
    public void Where_aws_leaves_out_what_is_gone_that_is_told_too()
    {
        Begin(timeScale: 60, settings: "UnknownPoolId=EmptyList");
        var id = Pool("sales-eu").PoolId;
        Session.Run("Remove-WksPool", ("Name", id), ("Confirm", false));
        Session.Run("Wait-WksPool", ("Name", new[] { id, Pool("engineering").PoolId }), ("For", "Stopped"), ("TimeoutSeconds", 3));
        Assert.Equal(
            ["OperationTimeout", "WaitFailed"], Session.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0])
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_wait_a_stopping_pool_is_started_once_it_has_stopped()
    {
        Begin(timeScale: 600);
        Session.Run("Stop-WksPool", ("Name", "sales-apps"), ("Force", true));
        var stopping = Pool("sales-apps").State;
        var pool = Session.Run<WksPool>("Start-WksPool", ("Name", "sales-apps"), ("Wait", true), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal(("STOPPING", "RUNNING"), (stopping, pool.State));
    }
}
