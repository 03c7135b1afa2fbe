using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests the confirmation prompts and the effects of Stop-ASFleet and Remove-ASFleet.</summary>
public sealed class StopFleetTests : AppStreamCmdletTest
{
    [Theory]
    [InlineData("Stop-ASFleet", "prod-apps", "StopFleet", "prod-apps (2 users connected, 1 disconnected: ")]
    [InlineData("Stop-ASFleet", "prod-apps", "StopFleet", "bob (disconnected)")]
    [InlineData("Remove-ASFleet", "retired-apps", "DeleteFleet", "retired-apps (STOPPED)")]
    public void The_prompt_says_which_users_would_be_disconnected(string command, string fleet, string operation, string expected)
    {
        var host = new RecordingHost(No, Yes);
        Begin(host: host);
        Session.Run(command, ("Name", fleet));
        Assert.Contains(expected, Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        NothingChanged();
        Session.Run(command, ("Name", fleet));
        Assert.Equal(1, Calls(operation));
    }

    [Theory]
    [InlineData("prod-cad", "prod-cad (1 user connected: dave@corp.example.com)")]
    [InlineData("dev-apps", "'dev-apps' is already STOPPED. Nothing would be changed.")]
    [InlineData("shared-desktops", "shared-desktops (3 users connected, 1 disconnected: ")]
    public void WhatIf_reports_the_same_and_sends_nothing(string fleet, string expected)
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Stop-ASFleet", ("Name", fleet), ("WhatIf", true));
        Succeeded();
        Assert.Contains(expected, Assert.Single(host.Lines), StringComparison.Ordinal);
        NothingChanged();
    }

    [Theory]
    [InlineData("prod-apps", "StopNeeded", ErrorCategory.InvalidOperation, "is RUNNING")]
    [InlineData("dev-apps", "ResourceInUseException", ErrorCategory.ResourceBusy, "registered with dev-stack")]
    public void WhatIf_reports_that_the_service_would_reject_the_deletion(string fleet, string id, ErrorCategory category, string expected)
    {
        Session.Run("Remove-ASFleet", ("Name", fleet), ("WhatIf", true));
        Failed(id, category, fleet, expected);
        NothingChanged();
    }

    [Theory]
    [InlineData("Force", true)]
    [InlineData("Confirm", false)]
    public void Force_shows_no_prompt_and_counts_no_users(string parameter, bool value)
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
    public void Confirm_prompts_in_spite_of_Force()
    {
        var host = new RecordingHost(No);
        Begin(host: host);
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"), ("Force", true), ("Confirm", true));
        Assert.Contains("2 users connected", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        NothingChanged();
    }

    [Fact]
    public void A_failed_user_count_does_not_prevent_the_stop()
    {
        var host = new RecordingHost(Yes);
        Begin(host: host);
        Session.Emulator.Inject("expiredToken", "ListAssociatedStacks");
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"));
        Succeeded();
        Assert.Contains("users couldn't be counted", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        Assert.Equal(1, Calls("StopFleet"));
    }

    [Fact]
    public void An_already_stopped_resource_is_not_an_error()
    {
        Assert.Equal(
            "STOPPED", Session.Run<ASFleet>("Stop-ASFleet", ("Name", "dev-apps"), ("Force", true), ("Wait", true), ("PassThru", true))
                .Single().State);
        Succeeded();
    }

    [Fact]
    public void A_fleet_that_stops_too_late_or_is_deleted_is_an_error()
    {
        Begin(timeScale: 1);
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"), ("Force", true), ("Wait", true), ("TimeoutSeconds", 1));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, "prod-apps", "isn't STOPPED after 0:01. It's still STOPPING.");
        Session.Run("Stop-ASFleet", ("Name", "nobody"), ("Force", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody");
        Session.Run("Stop-ASFleet", ("Name", "nobody*"), ("Force", true));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody*");
    }

    [Fact]
    public void Force_alone_does_not_delete_a_running_or_registered_fleet()
    {
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("Force", true));
        Failed("StopNeeded", ErrorCategory.InvalidOperation, "prod-apps", "Stop it first");
        Session.Run("Remove-ASFleet", ("Name", "dev-apps"), ("Force", true));
        Failed("ResourceInUseException", ErrorCategory.ResourceBusy, "dev-apps",
            "registered with dev-stack. Unregister it first, or specify -IncludeAssociations");
        NothingChanged();
        Session.Run("Remove-ASFleet", ("Name", "retired-apps"), ("Force", true));
        Succeeded();
        Assert.Equal(5, Session.Run("Get-ASFleet").Count);
    }

    [Fact]
    public void One_prompt_covers_the_stop_the_unregistration_and_the_deletion()
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
        // Steps that end quickly might not appear in the progress display.
        Assert.Empty(Steps().Except(["stopping prod-apps", "unregistering it from prod-stack", "deleting it"]));
        Assert.Equal(2, host.Questions.Count);
        Assert.Equal((1, 1, 1), (Calls("StopFleet"), Calls("DisassociateFleet"), Calls("DeleteFleet")));
        Assert.Equal(5, Session.Run("Get-ASFleet").Count);
    }

    [Theory]
    [InlineData("dev-apps", "Unregister it from dev-stack, delete the AppStream fleet")]
    [InlineData("retired-apps", "Delete AppStream fleet")]
    public void The_prompt_lists_only_necessary_steps(string fleet, string question)
    {
        var host = new RecordingHost(Yes);
        Begin(host: host);
        Session.Run("Remove-ASFleet", ("Name", fleet), ("StopFirst", true), ("IncludeAssociations", true));
        Succeeded();
        Assert.Contains($"\"{question}\" on target", Assert.Single(host.Questions).Message, StringComparison.Ordinal);
        Assert.Equal((0, 1), (Calls("StopFleet"), Calls("DeleteFleet")));
    }

    [Theory]
    [InlineData("StopFirst", "ResourceInUseException", "registered with prod-stack. Unregister it first, or specify -IncludeAssociations")]
    [InlineData("IncludeAssociations",
        "StopNeeded", "is RUNNING, but it must be stopped before it can be deleted. Stop it first, or specify -StopFirst")]
    public void One_switch_does_not_imply_the_other(string parameter, string id, string expected)
    {
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), (parameter, true), ("WhatIf", true));
        Failed(id, id == "StopNeeded" ? ErrorCategory.InvalidOperation : ErrorCategory.ResourceBusy, "prod-apps", expected);
        NothingChanged();
    }

    [Theory]
    [InlineData("Force", true)]
    [InlineData("Confirm", false)]
    public void Obstacles_to_a_deletion_are_found_before_the_stop(string parameter, bool value)
    {
        Session.Run("Remove-ASFleet", ("Name", "prod-cad"), ("StopFirst", true), (parameter, value));
        Failed("ResourceInUseException", ErrorCategory.ResourceBusy, "prod-cad", "specify -IncludeAssociations");
        NothingChanged();
        Assert.Equal("RUNNING", Fleet("prod-cad").State);
    }

    [Fact]
    public void Without_permission_to_list_stacks_the_deletion_is_sent_to_the_service()
    {
        Session.Emulator.Inject("accessDenied", "ListAssociatedStacks");
        Session.Run("Remove-ASFleet", ("Name", "dev-apps"), ("Force", true));
        Failed("ResourceInUseException", ErrorCategory.ResourceBusy, "dev-apps", "associated with a stack");
        Assert.Equal(1, Calls("DeleteFleet"));
    }

    [Fact]
    public void A_stop_that_times_out_is_an_error_and_deletes_nothing()
    {
        Begin(timeScale: 1);
        Session.Run(
            "Remove-ASFleet", ("Name", "prod-apps"), ("StopFirst", true), ("IncludeAssociations", true), ("Force", true),
            ("TimeoutSeconds", 1));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, "prod-apps",
            "still STOPPING after 1 second. Only the request to stop it was sent. It wasn't deleted.");
        Assert.Equal((1, 0, 0), (Calls("StopFleet"), Calls("DisassociateFleet"), Calls("DeleteFleet")));
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("Force", true));
        Failed("StopNeeded",
            ErrorCategory.InvalidOperation, "prod-apps", "is STOPPING", "Wait until it has stopped, or specify -StopFirst");
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("DisplayName", "x"));
        Failed("StopNeeded",
            ErrorCategory.InvalidOperation, "prod-apps", "is STOPPING", "Wait until it has stopped, or specify -StopIfNeeded");
    }

    [Fact]
    public void A_fleet_whose_state_cannot_be_read_is_not_stopped()
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
    public void Several_resources_are_removed_in_parallel_without_a_prompt()
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
    public void A_sequence_that_fails_is_reported_and_deletes_nothing()
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
    public void WhatIf_lists_all_steps_of_the_sequence()
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
