using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>Tests how the scaling commands handle scalable targets whose fleet or pool was deleted.</summary>
public sealed class DeletedOwnerTests : ScalingCmdletTest
{
    private const string Deregistrations = "Application Auto Scaling.DeregisterScalableTarget";

    [Theory]
    [InlineData(null)]
    [InlineData("retired-apps")]
    [InlineData("retired-*")]
    public void Scaling_of_a_deleted_fleet_is_listed(string? name)
    {
        DeleteFleet();
        var all = name is null ? Scaling() : Scaling(("Name", name));
        Succeeded();
        var scaling = Assert.Single(all, each => each.State == "DELETED");
        Assert.Equal(
            ("AppStream", "retired-apps", "fleet/retired-apps", 2, 4, 50d, null, null),
            (scaling.Service, scaling.Name, scaling.ResourceId, scaling.MinCapacity, scaling.MaxCapacity, scaling.TargetUtilization,
                scaling.Unit, scaling.Desired));
        Assert.Equal("nights", $"{scaling.Schedules}");
    }

    [Theory]
    [InlineData("retired-apps", null)]
    [InlineData("retired-apps", "AppStream")]
    [InlineData("retired-*", null)]
    [InlineData("retired-*", "AppStream")]
    public void Scaling_of_a_deleted_fleet_is_removed_by_name(string name, string? service)
    {
        DeleteFleet();
        Remove([("Name", name), ("Force", true), .. service is null ? [] : new (string, object?)[] { ("Service", service) }]);
        Succeeded();
        Assert.Equal(1, Calls(Deregistrations));
        Assert.DoesNotContain(Scaling(), each => each.State == "DELETED");
        Remove(("Name", "retired-apps"), ("Force", true));
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "retired-apps");
    }

    [Fact]
    public void Scaling_of_a_deleted_fleet_is_removed_by_object_row_and_copy()
    {
        foreach (var form in new[] { Form.Live, Form.Row, Form.Copy })
        {
            DeleteFleet();
            Session.Pipe<object>([As(form, ScalingOf("retired-apps"))], "Remove-RemoteSessionScaling", ("Force", true));
            Succeeded();
            Assert.Empty(Scaling(("Name", "retired-*")));
            Begin(timeScale: 1);
        }
    }

    [Fact]
    public void The_prompt_says_that_the_fleet_was_deleted()
    {
        var host = new RecordingHost(No);
        Begin(host: host);
        DeleteFleet();
        Remove(("Name", "retired-apps"));
        var text = host.Questions.Single().Message;
        Assert.Contains("retired-apps (DELETED)", text, StringComparison.Ordinal);
        Assert.Contains("the policy target-utilization and the schedule nights", text);
        Assert.Equal(0, Calls(Deregistrations));
    }

    [Fact]
    public void Schedules_of_a_deleted_fleet_are_removed_by_name()
    {
        DeleteFleet();
        Assert.Single(Session.Run("Get-RemoteSessionSchedule", ("Name", "retired-*")));
        Assert.Single(Session.Run("Get-RemoteSessionSchedule", ("Name", "retired-apps")));
        Session.Run("Remove-RemoteSessionSchedule", ("Name", "retired-apps"), ("ScheduleName", "nights"), ("Force", true));
        Succeeded();
        Assert.Empty(Session.Run("Get-RemoteSessionSchedule", ("Name", "retired-*")));
    }

    [Fact]
    public void Limits_and_schedules_of_a_deleted_fleet_cannot_be_changed()
    {
        DeleteFleet();
        Set(("Name", "retired-apps"), ("MaxCapacity", 5));
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "retired-apps", "wasn't found");
        Session.Run("Set-RemoteSessionSchedule", ("Name", "retired-apps"), ("ScheduleName", "nights"), ("MaxCapacity", 5));
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "retired-apps", "wasn't found");
    }

    [Fact]
    public void A_deleted_pool_is_identified_by_its_id()
    {
        Begin(timeScale: 3600);
        var id = Session.Run<WksPool>("Get-WksPool", ("Name", "sales-apps")).Single().PoolId;
        Session.Run("Remove-WksPool", ("Name", "sales-apps"), ("StopFirst", true), ("Force", true));
        Succeeded();
        Assert.Contains(
            $"run Remove-RemoteSessionScaling {id} -Service WorkSpaces.", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        SpinWait.SpinUntil(() => Session.Run("Get-WksPool", ("Name", "sales-app*")).Count == 0, TimeSpan.FromSeconds(20));
        var scaling = Assert.Single(Scaling(("Name", id!)));
        Assert.Equal(("WorkSpaces", id, "DELETED"), (scaling.Service, scaling.Name, scaling.State));
        Remove(("Name", id), ("Force", true));
        Succeeded();
        Assert.DoesNotContain(Scaling(("Name", "wspool-*")), each => each.State == "DELETED");
    }

    [Fact]
    public void A_fleet_that_cannot_be_read_does_not_count_as_deleted()
    {
        Session.Emulator.Inject("accessDenied", "DescribeFleets", 20);
        Remove(("Name", "prod-apps"), ("Service", "AppStream"), ("Force", true));
        Assert.Equal(ErrorCategory.PermissionDenied, Session.Error.Record.CategoryInfo.Category);
        Remove(("Name", "prod-*"), ("Force", true));
        Assert.Equal(ErrorCategory.PermissionDenied, Session.Error.Record.CategoryInfo.Category);
        Assert.Equal(0, Calls(Deregistrations));
    }

    [Fact]
    public void A_row_of_another_account_does_not_remove_scaling_that_was_left_behind()
    {
        var row = Session.Run("Get-ASFleet", ("Name", "retired-apps")).Single();
        DeleteFleet();
        var other = (PSObject)As(Form.Row, (ASFleet)row.BaseObject);
        other.Properties["Arn"].Value = $"{other.Properties["Arn"].Value}".Replace("123456789012", "210987654321");
        Session.Pipe<object>([other], "Remove-RemoteSessionScaling", ("Force", true));
        Assert.Equal(ErrorCategory.ObjectNotFound, Session.Error.Record.CategoryInfo.Category);
        Assert.Equal(0, Calls(Deregistrations));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_new_fleet_with_the_name_is_a_warning(bool whatIf)
    {
        DeleteFleet();
        Session.Run("New-ASFleet", [.. Fleet("retired-apps"), ("WhatIf", whatIf)]);
        Succeeded();
        Assert.Contains(
            "the limits 2 and 4, the policy target-utilization, the schedule nights. To delete this configuration, run "
                + "Remove-RemoteSessionScaling retired-apps -Service AppStream.",
            Assert.Single(Session.Warnings), StringComparison.Ordinal);
        Session.Run("New-ASFleet", Fleet("other-apps"));
        Succeeded();
        Assert.Empty(Session.Warnings);
    }

    [Fact]
    public void A_caller_who_may_not_read_the_scaling_can_still_create_a_fleet()
    {
        DeleteFleet();
        Session.Emulator.Inject("accessDenied", "DescribeScalableTargets");
        Assert.Single(Session.Run("New-ASFleet", Fleet("retired-apps")));
        Succeeded();
        Assert.Empty(Session.Warnings);
    }

    private static (string, object?)[] Fleet(string name) =>
    [
        ("Name", name), ("InstanceType", "stream.standard.medium"), ("ImageName", "apps-2025-10"),
        ("DesiredInstances", 1),
    ];

    private void DeleteFleet()
    {
        Set(("Name", "retired-apps"), ("MinCapacity", 2), ("MaxCapacity", 4), ("TargetUtilization", 50));
        Succeeded();
        Session.Run<RemoteSessionSchedule>(
            "New-RemoteSessionSchedule", ("Name", "retired-apps"), ("ScheduleName", "nights"), ("At", "22:00"), ("Days", "Daily"),
            ("TimeZone", "UTC"), ("MinCapacity", 2), ("MaxCapacity", 3));
        Succeeded();
        Session.Run("Remove-ASFleet", ("Name", "retired-apps"), ("Force", true));
        Succeeded();
    }
}
