using System.Management.Automation;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>
/// Tests how Start-, Stop-, and Wait-WksPool differ from the commands for fleets. The tests of the fleet commands cover the behavior that
/// the fleet commands and the pool commands share.
/// </summary>
public sealed class StartStopPoolTests : WorkSpacesCmdletTest
{
    [Fact]
    public void A_pool_that_is_already_running_writes_a_verbose_message()
    {
        var pool = Session.Run<WksPool>("Start-WksPool", ("Name", "sales-apps"), ("Wait", true), ("PassThru", true), ("Verbose", true))
            .Single();
        Succeeded();
        Assert.Equal("RUNNING", pool.State);
        Assert.Contains("The WorkSpaces pool 'sales-apps' is already RUNNING.", Session.Verbose);
    }

    [Fact]
    public void A_pool_that_is_already_stopped_writes_a_verbose_message()
    {
        var pool = Session.Run<WksPool>("Stop-WksPool", ("Name", "sales-eu"), ("Force", true), ("PassThru", true), ("Verbose", true))
            .Single();
        Succeeded();
        Assert.Equal("STOPPED", pool.State);
        Assert.Contains("The WorkSpaces pool 'sales-eu' is already STOPPED.", Session.Verbose);
    }

    [Fact]
    public void A_pool_that_is_already_STARTING_or_STOPPING_is_not_an_error()
    {
        Begin(timeScale: 1);
        Session.Run("Start-WksPool", ("Name", "sales-eu"));
        Session.Run("Start-WksPool", ("Name", "sales-eu"), ("Verbose", true));
        Succeeded();
        Assert.Contains("The WorkSpaces pool 'sales-eu' is already STARTING.", Session.Verbose);
        Session.Run("Stop-WksPool", ("Name", "sales-apps"), ("Force", true));
        Session.Run("Stop-WksPool", ("Name", "sales-apps"), ("Force", true), ("Verbose", true));
        Succeeded();
        Assert.Contains("The WorkSpaces pool 'sales-apps' is already STOPPING.", Session.Verbose);
    }

    [Fact]
    public void A_failed_start_ends_the_wait_with_the_errors_of_the_pool()
    {
        Session.Emulator.Inject("failStart", "StartWorkspacesPool");
        Session.Run("Start-WksPool", ("Name", "sales-eu"), ("Wait", true));
        Failed("WaitFailed", ErrorCategory.InvalidResult, "sales-eu",
            "The wait for the WorkSpaces pool to run has failed: the service reports WORKSPACES_POOL_INSTANCE_PROVISIONING_FAILURE: "
            + "The pool's instances could "
            + "not be provisioned.");
    }

    [Fact]
    public void A_start_that_returns_to_STOPPED_ends_the_wait()
    {
        Begin(timeScale: 600, settings: "PoolFailedStart=Stops");
        Session.Run(
            "Set-WksResourceTag", ("ResourceId", Pool("sales-eu").PoolId),
            ("Tag", new System.Collections.Hashtable { ["emulator:fail-start"] = "BUNDLE_NOT_FOUND" }));
        Session.Run("Start-WksPool", ("Name", "sales-eu"), ("Wait", true));
        Assert.Equal("WaitFailed", Session.Error.Id);
    }

    // The pool already has errors from a previous attempt to start it.
    [Fact]
    public void A_pool_that_failed_to_start_can_be_started_again()
    {
        Assert.NotEmpty(Pool("training").Errors);
        var pool = Session.Run<WksPool>("Start-WksPool", ("Name", "training"), ("Wait", true), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal(("RUNNING", 0), (pool.State, pool.Errors.Count));
    }

    [Theory]
    [InlineData("Start-WksPool", "sales-eu", "RUNNING")]
    [InlineData("Stop-WksPool", "sales-apps", "STOPPED")]
    public void A_stale_state_from_before_the_call_does_not_fail_the_wait(string command, string name, string state)
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
    public void A_stale_response_does_not_end_the_wait()
    {
        var id = Pool("sales-eu").PoolId;
        Session.Emulator.Inject("staleRead", "DescribeWorkspacesPools");
        Session.Run("Start-WksPool", ("Name", id), ("Wait", true));
        Succeeded();
        Assert.Equal("RUNNING", Pool("sales-eu").State);
    }

    [Fact]
    public void Several_pools_are_polled_with_one_call()
    {
        var started = Session.Run<WksPool>("Start-WksPool", ("Name", new[] { "sales-eu", "training" }), ("Wait", true), ("PassThru", true));
        Succeeded();
        Assert.Equal("sales-eu training", Line(started.Select(pool => pool.Name)));
        Assert.Equal(2, Calls("StartWorkspacesPool"));
        Assert.InRange(Calls("DescribeWorkspacesPools"), 2, 4);
    }

    [Fact]
    public void The_wait_ends_when_enough_capacity_is_available()
    {
        var pool = Session.Run<WksPool>("Start-WksPool", ("Name", "sales-eu"), ("UntilAvailable", 5), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal((5, "RUNNING"), (pool.Available, pool.State));
        Session.Run("Wait-WksPool", ("Name", "sales-eu"), ("UntilAvailable", 6));
        Failed("WaitFailed", ErrorCategory.InvalidResult, "sales-eu", "its desired capacity is 5, so 6 will never be available");
    }

    [Theory]
    [InlineData("Start-WksPool", "StartWorkspacesPool", "sales-eu")]
    [InlineData("Stop-WksPool", "StopWorkspacesPool", "sales-apps")]
    [InlineData("Remove-WksPool", "TerminateWorkspacesPool", "sales-eu")]
    public void OperationInProgressException_is_retried(string command, string operation, string pool)
    {
        Session.Emulator.Inject("operationInProgress", operation);
        Session.Run(command, ("Name", pool), ("Confirm", false));
        Succeeded();
        Assert.Equal(2, Calls(operation));
    }

    [Theory]
    [InlineData("InvalidResourceStateException", 1)]
    [InlineData("OperationInProgressException", 2)]
    public void A_stop_during_an_update_returns_the_error_of_the_service(string error, int leastCalls)
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
    public void The_prompt_says_how_many_users_would_be_disconnected()
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
    public void A_pool_that_is_deleted_during_the_wait_is_an_error()
    {
        Begin(timeScale: 60);
        var id = Pool("sales-eu").PoolId;
        Session.Run("Remove-WksPool", ("Name", id), ("Confirm", false));
        Assert.Equal("DELETING", Pool("sales-eu").State);
        Session.Run("Wait-WksPool", ("Name", id));
        Failed("WaitFailed", ErrorCategory.InvalidResult, id, "to run has failed: it no longer exists.");
    }

    [Fact]
    public void A_missing_resource_is_an_error_even_if_AWS_returns_an_empty_list()
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
    public void Wait_starts_a_STOPPING_pool_after_it_has_stopped()
    {
        Begin(timeScale: 600);
        Session.Run("Stop-WksPool", ("Name", "sales-apps"), ("Force", true));
        var stopping = Pool("sales-apps").State;
        var pool = Session.Run<WksPool>("Start-WksPool", ("Name", "sales-apps"), ("Wait", true), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal(("STOPPING", "RUNNING"), (stopping, pool.State));
    }
}
