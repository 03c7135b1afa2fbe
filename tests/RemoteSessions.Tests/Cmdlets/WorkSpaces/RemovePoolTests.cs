using System.Management.Automation;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>Tests Remove-WksPool, with and without -StopFirst.</summary>
public sealed class RemovePoolTests : WorkSpacesCmdletTest
{
    [Fact]
    public void A_stopped_pool_is_deleted_after_confirmation()
    {
        var host = new RecordingHost(No, Yes);
        Begin(host: host);
        Session.Run("Remove-WksPool", ("Name", "sales-eu"));
        Assert.Contains("sales-eu (STOPPED)", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        NothingChanged();
        Session.Run("Remove-WksPool", ("Name", "sales-eu"));
        Succeeded();
        Assert.Equal((1, 0), (Calls("TerminateWorkspacesPool"), Calls("StopWorkspacesPool")));
    }

    [Fact]
    public void A_running_pool_is_not_deleted_and_WhatIf_says_so()
    {
        foreach (var parameter in new[] { ("Confirm", false), ("Force", true), ("WhatIf", true) })
        {
            Session.Run("Remove-WksPool", ("Name", "sales-apps"), (parameter.Item1, parameter.Item2));
            Failed("StopNeeded", ErrorCategory.InvalidOperation, "sales-apps", "is RUNNING", "Stop it first, or specify -StopFirst");
        }

        NothingChanged();
    }

    [Fact]
    public void StopFirst_prompts_once_for_the_stop_and_the_deletion()
    {
        var host = new RecordingHost(No, Yes);
        Begin(host: host);
        Session.Run("Remove-WksPool", ("Name", "sales-apps"), ("StopFirst", true));
        Assert.Contains("Stop it (4 users connected, 1 disconnected: ", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        NothingChanged();
        Session.Run("Remove-WksPool", ("Name", "sales-apps"), ("StopFirst", true));
        Succeeded();
        Assert.Equal((1, 1, 2), (Calls("StopWorkspacesPool"), Calls("TerminateWorkspacesPool"), host.Questions.Count));
        Assert.Contains(Session.Progress, record => record.StatusDescription.StartsWith("stopping sales-apps", StringComparison.Ordinal));
    }

    [Fact]
    public void Several_resources_are_stopped_and_deleted_in_parallel()
    {
        Session.Pipe<object>(Session.Run<WksPool>("Get-WksPool"), "Remove-WksPool", ("Force", true), ("StopFirst", true));
        Succeeded();
        Assert.Equal((2, 4, 0), (Calls("StopWorkspacesPool"), Calls("TerminateWorkspacesPool"), Calls("DescribeWorkspacesPoolSessions")));
        Assert.True(SpinWait.SpinUntil(() => Session.Run("Get-WksPool").Count == 0, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void A_stale_state_from_before_the_stop_does_not_end_the_sequence()
    {
        Begin(settings: "StaleReads=3");
        Session.Run("Remove-WksPool", ("Name", Pool().PoolId), ("Force", true), ("StopFirst", true));
        Succeeded();
        Assert.Equal(1, Calls("TerminateWorkspacesPool"));
    }

    [Fact]
    public void A_pool_that_is_deleted_during_the_change_is_an_error()
    {
        Session.Emulator.Inject("vanish", "TerminateWorkspacesPool");
        Session.Run("Remove-WksPool", ("Name", "sales-apps"), ("Force", true), ("StopFirst", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "sales-apps", "could not be found");
        Assert.Equal(3, Session.Run("Get-WksPool").Count);
    }

    [Fact]
    public void A_pool_that_is_deleted_while_it_stops_is_an_error_and_no_delete_is_sent()
    {
        Begin(timeScale: 600);
        Session.Emulator.Inject("vanish", "StopWorkspacesPool");
        Session.Run("Remove-WksPool", ("Name", "sales-apps"), ("Force", true), ("StopFirst", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "sales-apps");
        Assert.Equal(0, Calls("TerminateWorkspacesPool"));
    }

    [Fact]
    public void A_stop_that_times_out_is_an_error_and_deletes_nothing()
    {
        Begin(timeScale: 1);
        Session.Run("Remove-WksPool", ("Name", "sales-apps"), ("Force", true), ("StopFirst", true), ("TimeoutSeconds", 1));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, "sales-apps",
            "still STOPPING after 1 second. Only the request to stop it was sent. It wasn't deleted.");
        Assert.Equal(0, Calls("TerminateWorkspacesPool"));
    }

    [Fact]
    public void WhatIf_lists_the_users_and_the_steps()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Remove-WksPool", ("Name", "*"), ("Force", true), ("StopFirst", true), ("WhatIf", true));
        Succeeded();
        Assert.Contains(
            host.Lines, line => line.Contains("Stop it (4 users connected, 1 disconnected: ", StringComparison.Ordinal)
                && line.Contains("sales-apps", StringComparison.Ordinal));
        Assert.Contains(
            host.Lines, line => line.Contains("Stop it (2 users connected: ", StringComparison.Ordinal)
                && line.Contains("engineering", StringComparison.Ordinal));
        NothingChanged();
    }
}
