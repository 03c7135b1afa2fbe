using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Resources;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>
/// Tests commands that make a change, but then can't read the result or read an outdated result.
/// </summary>
public sealed class AfterChangeTests : ScalingCmdletTest
{
    [Theory]
    [InlineData("DescribeScalingActivities", "The last scaling activity of 'prod-apps' couldn't be read")]
    [InlineData("DescribeScalingPolicies", "The scaling policies of 'prod-apps' couldn't be read")]
    [InlineData("DescribeScheduledActions", "The schedules of 'prod-apps' couldn't be read")]
    public void A_part_of_the_result_that_can_not_be_read_is_an_error_after_the_change(string operation, string part)
    {
        Session.Emulator.Inject("accessDenied", operation);
        var now = Set(("Name", "prod-apps"), ("MaxCapacity", 33)).Single();
        Failed(
            "AccessDeniedException", ErrorCategory.PermissionDenied, "prod-apps",
            "The change to 'prod-apps' was made, but a part of the result couldn't be read. " + part);
        Assert.Equal(33, now.MaxCapacity);
        Assert.DoesNotContain("The command failed", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DescribeScalingPolicies", "The scaling policies of 'prod-apps' couldn't be read: ")]
    [InlineData("DescribeScalingActivities", "The last scaling activity of 'prod-apps' couldn't be read: ")]
    public void The_error_of_a_list_contains_the_part_that_can_not_be_read(string operation, string part)
    {
        Session.Emulator.Inject("accessDenied", operation);
        Assert.Single(Scaling(("Name", "prod-apps"), ("Service", "AppStream")));
        Assert.StartsWith(part, $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_can_not_be_read_is_an_error_after_the_change()
    {
        // The first DescribeScalableTargets call finds the target, and the second DescribeScalableTargets call reads the result.
        var relay = Owned(new Support.Relay(Session.Emulator.EndpointUrl));
        relay.Before = request =>
        {
            if (request.Headers["X-Amz-Target"].EndsWith(".RegisterScalableTarget", StringComparison.Ordinal))
                Session.Emulator.Inject("accessDenied", "DescribeScalableTargets");
            return Task.CompletedTask;
        };
        Session.PointTo(relay.Url);
        Assert.Empty(Set(("Name", "prod-apps"), ("MaxCapacity", 33)));
        Assert.StartsWith(
            "The change to 'prod-apps' was made, but the result couldn't be read. ", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(33, ScalingOf("prod-apps").MaxCapacity);
    }

    [Theory]
    [InlineData("Start-ASFleet", "dev-apps", "StartFleet", "DescribeFleets")]
    [InlineData("Start-WksPool", "sales-eu", "StartWorkspacesPool", "DescribeWorkspacesPools")]
    public void The_error_of_PassThru_says_that_the_change_was_made(string command, string name, string change, string read)
    {
        InjectAfter(change, read);
        Session.Run(command, ("Name", name), ("PassThru", true));
        Assert.StartsWith($"The change to '{name}' was made, but ", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(1, Calls((command.Contains("AS", StringComparison.Ordinal) ? "AppStream." : "WorkSpaces.") + change));
    }

    [Theory]
    [InlineData("Set-WksAccessProperty", "DeviceTypeWeb", "ALLOW", "ModifyWorkspaceAccessProperties")]
    public void The_error_of_a_directory_says_that_the_change_was_made(string command, string parameter, string value, string change)
    {
        InjectAfter(change, "DescribeWorkspaceDirectories");
        Session.Run(command, ("Name", "sales"), (parameter, value));
        Assert.Contains("' was made, but the result couldn't be read. ", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(1, Calls("WorkSpaces." + change));
    }

    [Fact]
    public void The_errors_of_desktops_say_that_the_changes_were_made()
    {
        InjectAfter("StartWorkspaces", "DescribeWorkspaces");
        Session.Run("Start-WksDesktop", ("WorkspaceId", "carlos.salazar"), ("PassThru", true));
        Assert.StartsWith("ws-", $"{Session.Error.Record.TargetObject}", StringComparison.Ordinal);
        Assert.StartsWith("The change to 'ws-", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_of_a_schedule_says_that_the_change_was_made()
    {
        InjectAfter("PutScheduledAction", "DescribeScheduledActions");
        Session.Run("Set-RemoteSessionSchedule", ("Name", "prod-apps"), ("ScheduleName", "evenings"), ("MaxCapacity", 12));
        Assert.StartsWith("The change to 'prod-apps' was made, but ", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void The_result_has_the_limits_that_were_sent(int staleReads)
    {
        InjectAfter("RegisterScalableTarget", "DescribeScalableTargets", "staleRead", staleReads);
        var now = Set(("Name", "prod-apps"), ("MaxCapacity", 33), ("Suspend", "ScaleIn")).Single();
        Succeeded();
        Assert.Equal((5, 33, "ScaleIn"), (now.MinCapacity, now.MaxCapacity, $"{now.Suspended}"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void The_result_has_the_policy_that_was_sent(int staleReads)
    {
        InjectAfter("PutScalingPolicy", "DescribeScalingPolicies", "staleRead", staleReads);
        Assert.Equal(61, Set(("Name", "prod-apps"), ("TargetUtilization", 61d)).Single().TargetUtilization);
        InjectAfter("PutScalingPolicy", "DescribeScalingPolicies", "staleRead", staleReads);
        var created = Set(("Name", "shared-desktops"), ("TargetUtilization", 61d)).Single();
        Assert.Equal(61, created.TargetUtilization);
    }

    [Fact]
    public void A_new_schedule_is_returned_when_the_service_shows_it()
    {
        InjectAfter("PutScheduledAction", "DescribeScheduledActions", "staleRead", 2);
        (string, object?)[] arguments =
            [("Name", "prod-apps"), ("ScheduleName", "new"), ("At", "07:30"), ("Days", "Daily"), ("MinCapacity", 7)];
        Assert.Equal(7, Session.Run<RemoteSessionSchedule>("New-RemoteSessionSchedule", arguments).Single().MinCapacity);
        InjectAfter("PutScheduledAction", "DescribeScheduledActions", "staleRead", 2);
        Assert.Equal(
            8, Session.Run<RemoteSessionSchedule>(
                "Set-RemoteSessionSchedule", ("Name", "prod-apps"), ("ScheduleName", "new"), ("MinCapacity", 8)).Single().MinCapacity);
        Assert.Empty(Session.Warnings);
    }

    [Fact]
    public void A_new_schedule_that_the_service_does_not_show_yet_is_a_warning()
    {
        InjectAfter("PutScheduledAction", "DescribeScheduledActions", "staleRead", 9);
        Assert.Empty(Session.Run<AwsResource>(
            "New-RemoteSessionSchedule", ("Name", "prod-apps"), ("ScheduleName", "new"), ("At", "07:30"), ("Days", "Daily"),
            ("MinCapacity", 7)));
        Assert.Contains("'new' of 'prod-apps' was saved", Session.Warnings.Single(), StringComparison.Ordinal);
    }

    private void InjectAfter(string change, string read, string fault = "accessDenied", int times = 1)
    {
        var isInjected = false;
        var relay = Owned(new Support.Relay(Session.Emulator.EndpointUrl));
        relay.Before = request =>
        {
            if (!isInjected && request.Headers["X-Amz-Target"].EndsWith("." + change, StringComparison.Ordinal))
            {
                isInjected = true;
                Session.Emulator.Inject(fault, read, times);
            }

            return Task.CompletedTask;
        };
        Session.PointTo(relay.Url);
    }
}
