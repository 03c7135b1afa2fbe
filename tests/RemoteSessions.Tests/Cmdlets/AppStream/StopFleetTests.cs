using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Stop-ASFleet and Remove-ASFleet: what they say before, and what they then do.</summary>
public sealed class StopFleetTests : AppStreamCmdletTest
{
    [Theory]
    [InlineData("Stop-ASFleet", "prod-apps", "StopFleet", "prod-apps (2 users connected, 1 disconnected: ")]
    [InlineData("Stop-ASFleet", "prod-apps", "StopFleet", "bob (disconnected)")]
    [InlineData("Remove-ASFleet", "retired-apps", "DeleteFleet", "retired-apps (STOPPED)")]
    public void The_question_says_which_users_would_be_disconnected(string command, string fleet, string operation, string told)
    {
        var host = new RecordingHost(No, Yes);
        Begin(host: host);
        Session.Run(command, ("Name", fleet));
        Assert.Contains(told, Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        NothingChanged();
        Session.Run(command, ("Name", fleet));
        Assert.Equal(1, Calls(operation));
    }

    [Theory]
    [InlineData("prod-cad", "prod-cad (1 user connected: dave@corp.example.com)")]
    [InlineData("dev-apps", "'dev-apps' is already STOPPED. Nothing would be changed.")]
    [InlineData("shared-desktops", "shared-desktops (3 users connected, 1 disconnected: ")]
    public void What_if_says_so_too_and_sends_nothing(string fleet, string told)
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Stop-ASFleet", ("Name", fleet), ("WhatIf", true));
        Succeeded();
        Assert.Contains(told, Assert.Single(host.Lines), StringComparison.Ordinal);
        NothingChanged();
    }

    [Theory]
    [InlineData("prod-apps", "StopNeeded", ErrorCategory.InvalidOperation, "is RUNNING")]
    [InlineData("dev-apps", "ResourceInUseException", ErrorCategory.ResourceBusy, "registered with dev-stack")]
    public void What_if_of_a_delete_that_the_service_would_reject_is_the_error(string fleet, string id, ErrorCategory category, string told)
    {
        Session.Run("Remove-ASFleet", ("Name", fleet), ("WhatIf", true));
        Failed(id, category, fleet, told);
        NothingChanged();
    }

    [Theory]
    [InlineData("Force", true)]
    [InlineData("Confirm", false)]
    public void Who_wants_no_question_gets_none_and_nobody_counts_users(string parameter, bool value)
    {
        var host = new RecordingHost();
        Begin(host: host);
        var stopped = Session.Run<ASFleet>("Stop-ASFleet", ("Name", "prod-*"), (parameter, value), ("Wait", true), ("PassThru", true));
        Succeeded();
        Assert.Empty(host.Questions);
        Assert.All(stopped, fleet => Assert.Equal("STOPPED", fleet.State));
        Assert.Equal((2, 2, 0), (stopped.Count, Calls("StopFleet"), Calls("DescribeSessions")));
    }

    [Fact]
    public void A_question_that_is_asked_for_is_asked_in_spite_of_force()
    {
        var host = new RecordingHost(No);
        Begin(host: host);
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"), ("Force", true), ("Confirm", true));
        Assert.Contains("2 users connected", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        NothingChanged();
    }

    [Fact]
    public void Users_that_cannot_be_counted_keep_nobody_from_stopping()
    {
        var host = new RecordingHost(Yes);
        Begin(host: host);
        Session.Emulator.Inject("expiredToken", "ListAssociatedStacks");
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"));
        Succeeded();
        Assert.Contains("users could not be counted", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        Assert.Equal(1, Calls("StopFleet"));
    }

    [Fact]
    public void What_is_stopped_already_is_no_error()
    {
        Assert.Equal(
            "STOPPED", Session.Run<ASFleet>("Stop-ASFleet", ("Name", "dev-apps"), ("Force", true), ("Wait", true), ("PassThru", true))
                .Single().State);
        Succeeded();
    }

    [Fact]
    public void A_fleet_that_is_late_or_gone_is_told()
    {
        Begin(timeScale: 1);
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"), ("Force", true), ("Wait", true), ("TimeoutSeconds", 1));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, "prod-apps", "still STOPPING, not STOPPED");
        Session.Run("Stop-ASFleet", ("Name", "nobody"), ("Force", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody");
        Session.Run("Stop-ASFleet", ("Name", "nobody*"), ("Force", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody*");
    }

    [Fact]
    public void What_runs_or_is_registered_is_not_deleted_with_force_alone()
    {
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("Force", true));
        Failed("StopNeeded", ErrorCategory.InvalidOperation, "prod-apps", "Stop it first");
        Session.Run("Remove-ASFleet", ("Name", "dev-apps"), ("Force", true));
        Failed("ResourceInUseException", ErrorCategory.ResourceBusy, "dev-apps",
            "registered with dev-stack. Unregister it first, or use -IncludeAssociations");
        NothingChanged();
        Session.Run("Remove-ASFleet", ("Name", "retired-apps"), ("Force", true));
        Succeeded();
        Assert.Equal(5, Session.Run("Get-ASFleet").Count);
    }

    [Fact]
    public void One_question_stands_for_stop_unregistration_and_deletion()
    {
        var host = new RecordingHost(No, Yes);
        Begin(host: host);
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("StopFirst", true), ("IncludeAssociations", true));
        Assert.Contains(
            ", unregister it from prod-stack, delete the AppStream fleet", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        NothingChanged();
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("StopFirst", true), ("IncludeAssociations", true));
        Succeeded();
        Assert.Equal("stopping prod-apps", Steps().First());
        // A step that is over before anybody could see it need not be shown.
        Assert.Empty(Steps().Except(["stopping prod-apps", "unregistering it from prod-stack", "deleting it"]));
        Assert.Equal(2, host.Questions.Count);
        Assert.Equal((1, 1, 1), (Calls("StopFleet"), Calls("DisassociateFleet"), Calls("DeleteFleet")));
        Assert.Equal(5, Session.Run("Get-ASFleet").Count);
    }

    [Theory]
    [InlineData("dev-apps", "Unregister it from dev-stack, delete the AppStream fleet")]
    [InlineData("retired-apps", "Delete AppStream fleet")]
    public void The_question_has_only_the_steps_that_are_needed(string fleet, string question)
    {
        var host = new RecordingHost(Yes);
        Begin(host: host);
        Session.Run("Remove-ASFleet", ("Name", fleet), ("StopFirst", true), ("IncludeAssociations", true));
        Succeeded();
        Assert.Contains($"\"{question}\" on target", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        Assert.Equal((0, 1), (Calls("StopFleet"), Calls("DeleteFleet")));
    }

    [Theory]
    [InlineData("StopFirst", "ResourceInUseException", "registered with prod-stack. Unregister it first, or use -IncludeAssociations")]
    [InlineData("IncludeAssociations", "StopNeeded", "is RUNNING, and only a stopped one can be deleted. Stop it first, or use -StopFirst")]
    public void One_switch_does_not_imply_the_other(string parameter, string id, string told)
    {
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), (parameter, true), ("WhatIf", true));
        Failed(id, id == "StopNeeded" ? ErrorCategory.InvalidOperation : ErrorCategory.ResourceBusy, "prod-apps", told);
        NothingChanged();
    }

    [Theory]
    [InlineData("Force", true)]
    [InlineData("Confirm", false)]
    public void What_keeps_it_from_being_deleted_is_found_before_it_is_stopped(string parameter, bool value)
    {
        Session.Run("Remove-ASFleet", ("Name", "prod-cad"), ("StopFirst", true), (parameter, value));
        Failed("ResourceInUseException", ErrorCategory.ResourceBusy, "prod-cad", "use -IncludeAssociations");
        NothingChanged();
        Assert.Equal("RUNNING", Fleet("prod-cad").State);
    }

    [Fact]
    public void Who_may_not_list_the_stacks_of_a_fleet_leaves_the_decision_to_the_service()
    {
        Session.Emulator.Inject("accessDenied", "ListAssociatedStacks");
        Session.Run("Remove-ASFleet", ("Name", "dev-apps"), ("Force", true));
        Failed("ResourceInUseException", ErrorCategory.ResourceBusy, "dev-apps", "associated with a stack");
        Assert.Equal(1, Calls("DeleteFleet"));
    }

    [Fact]
    public void A_stop_that_takes_too_long_is_told_and_deletes_nothing()
    {
        Begin(timeScale: 1);
        Session.Run(
            "Remove-ASFleet", ("Name", "prod-apps"), ("StopFirst", true), ("IncludeAssociations", true), ("Force", true),
            ("TimeoutSeconds", 1));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, "prod-apps",
            "still STOPPING. Only the request to stop it was sent: it was not deleted.");
        Assert.Equal((1, 0, 0), (Calls("StopFleet"), Calls("DisassociateFleet"), Calls("DeleteFleet")));
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("Force", true));
        Failed("StopNeeded", ErrorCategory.InvalidOperation, "prod-apps", "is STOPPING", "Wait until it has stopped, or use -StopFirst");
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("DisplayName", "x"));
        Failed("StopNeeded", ErrorCategory.InvalidOperation, "prod-apps", "is STOPPING", "Use -StopIfNeeded, or wait until it has stopped");
    }

    [Fact]
    public void A_fleet_whose_state_is_hidden_is_not_stopped_first()
    {
        List<string> sent = [];
        Stub(request =>
        {
            sent.Add(request.Operation);
            return StubServer.Error("AccessDeniedException", 403);
        });
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("StopFirst", true), ("Force", true));
        Failed("AccessDeniedException", ErrorCategory.PermissionDenied, "prod-apps");
        Assert.Equal(["DescribeFleets"], sent);
    }

    [Fact]
    public void Several_are_removed_side_by_side_without_a_question_where_none_is_wanted()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Emulator.Inject("concurrentModification", "DeleteFleet");
        Session.Pipe<object>(
            Session.Run<ASFleet>("Get-ASFleet"), "Remove-ASFleet", ("Force", true), ("StopFirst", true), ("IncludeAssociations", true));
        Succeeded();
        Assert.Empty(Session.Run("Get-ASFleet"));
        Assert.Equal((4, 5, 0), (Calls("StopFleet"), Calls("DisassociateFleet"), Calls("DescribeSessions")));
    }

    [Fact]
    public void A_walk_that_fails_half_way_is_told_and_deletes_nothing()
    {
        Session.Emulator.Inject("expiredToken", "DisassociateFleet");
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("Force", true), ("StopFirst", true), ("IncludeAssociations", true));
        Failed("ExpiredTokenException", ErrorCategory.AuthenticationError, "prod-apps",
            "Before this error, the AppStream fleet 'prod-apps' was stopped.");
        Assert.Equal(0, Calls("DeleteFleet"));
        Session.Run("Remove-ASFleet", ("Name", "nobody"), ("Force", true), ("StopFirst", true), ("IncludeAssociations", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody");
    }

    [Fact]
    public void What_if_of_the_whole_walk_names_its_steps()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run(
            "Remove-ASFleet", ("Name", "shared-desktops"), ("Force", true), ("StopFirst", true), ("IncludeAssociations", true),
            ("WhatIf", true));
        Succeeded();
        Assert.Contains(
            host.Lines, line => line.Contains("Stop it (3 users connected, 1 disconnected: ", StringComparison.Ordinal)
                && line.Contains("), unregister it from desktop-stack, delete", StringComparison.Ordinal));
        NothingChanged();
    }

    private IEnumerable<string> Steps() => Session.Progress.Where(record => record.RecordType == ProgressRecordType.Processing)
        .Select(record => record.StatusDescription.Split(':')[0]).Distinct();
}
