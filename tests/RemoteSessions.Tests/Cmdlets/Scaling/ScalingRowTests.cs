using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>Tests how fleets, pools, policies, and schedules are identified by name, by ARN, and by the columns of a row.</summary>
public sealed class ScalingRowTests : ScheduleCmdletTest
{
    private const string Deleted = "Application Auto Scaling.DeleteScalingPolicy";
    private const string Deregistered = "Application Auto Scaling.DeregisterScalableTarget";
    private const string Registered = "Application Auto Scaling.RegisterScalableTarget";
    private const string Both = "which identify different resources. Correct one of the two columns.";

    private static readonly string[] Changing = [Put, Delete, Deleted, Deregistered, Registered];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_PolicyName_column_narrows_the_removal(bool asArgument)
    {
        var rows = new[] { "default-scale-in", "default-scale-out" }
            .Select(policy => CmdletSession.Row(("Name", "shared-desktops"), ("PolicyName", policy))).ToArray();
        if (asArgument)
            Session.Run("Remove-RemoteSessionScaling", ("InputObject", rows), ("Force", true));
        else
            Pipe("Remove-RemoteSessionScaling", rows, ("Force", true));
        Succeeded();
        Assert.Equal((2, 0), (Calls(Deleted), Calls(Deregistered)));
    }

    [Fact]
    public void A_cell_can_contain_several_policies_and_an_empty_cell_removes_nothing()
    {
        Pipe("Remove-RemoteSessionScaling", [CmdletSession.Row(("Name", "shared-desktops"), ("PolicyName", " "))], ("Force", true));
        Failed(
            "InvalidArgument", ErrorCategory.InvalidArgument, $"{Session.Error.Record.TargetObject}",
            "The column PolicyName of the row is empty");
        NothingChanged();
        Pipe(
            "Remove-RemoteSessionScaling",
            [CmdletSession.Row(("Name", "shared-desktops"), ("PolicyName", "default-scale-in;default-scale-out"))], ("Force", true));
        Succeeded();
        Assert.Equal((2, 0), (Calls(Deleted), Calls(Deregistered)));
    }

    [Theory]
    [InlineData(
        "Set-RemoteSessionScaling", "Name=prod-cad;FleetName=prod-apps;MinCapacity=7", "FleetName 'prod-apps' and the Name 'prod-cad'")]
    [InlineData(
        "Set-RemoteSessionScaling", "FleetName=prod-apps;PoolName=sales-apps;MinCapacity=13",
        "FleetName 'prod-apps' and the PoolName 'sales-apps'")]
    [InlineData("Remove-RemoteSessionScaling", "PoolName=sales-apps;Name=prod-apps", "PoolName 'sales-apps' and the Name 'prod-apps'")]
    [InlineData(
        "Remove-RemoteSessionSchedule", "Name=prod-apps;FleetName=west-apps;ScheduleName=evenings",
        "FleetName 'west-apps' and the Name 'prod-apps'")]
    [InlineData(
        "Set-RemoteSessionSchedule", "FleetName=prod-apps;PoolName=sales-apps;ScheduleName=evenings;MinCapacity=2",
        "FleetName 'prod-apps' and the PoolName 'sales-apps'")]
    [InlineData("Set-ASStack", "StackName=dev-stack;Name=prod-stack;FileUpload=ENABLED", "StackName 'dev-stack' and the Name 'prod-stack'")]
    [InlineData("Stop-ASFleet", "FleetName=dev-apps;Name=prod-apps", "FleetName 'dev-apps' and the Name 'prod-apps'")]
    [InlineData("Stop-WksPool", "PoolName=sales-apps;Name=training", "PoolName 'sales-apps' and the Name 'training'")]
    [InlineData(
        "Stop-ASFleet", "Name=dev-apps;Arn=arn:aws:appstream:us-east-1:123456789012:fleet/prod-apps",
        "Name 'dev-apps' and the Arn 'arn:aws:appstream:us-east-1:123456789012:fleet/prod-apps'")]
    [InlineData(
        "Set-RemoteSessionScaling", "Name=shared-desktops;ResourceId=fleet/prod-apps;MinCapacity=7",
        "Name 'shared-desktops' and the ResourceId 'fleet/prod-apps'")]
    [InlineData(
        "Set-RemoteSessionScaling", "Name=sales-apps;ResourceId=workspacespool/wspool-aaaaaaaaa;MinCapacity=13",
        "Name 'sales-apps' and the ResourceId 'workspacespool/wspool-aaaaaaaaa'")]
    public void Columns_that_identify_different_resources_are_an_error(string command, string cells, string columns)
    {
        Pipe(command, [Row(cells)], ("Confirm", false));
        Failed(
            "InvalidArgument", ErrorCategory.InvalidArgument, $"{Session.Error.Record.TargetObject}", $"The row has the {columns}, {Both}");
        NothingChanged();
    }

    [Fact]
    public void The_Service_column_must_match_the_column_with_the_name()
    {
        Pipe("Set-RemoteSessionScaling", [Row("Service=WorkSpaces;FleetName=prod-apps;MinCapacity=7")]);
        Failed(
            "InvalidArgument", ErrorCategory.InvalidArgument, $"{Session.Error.Record.TargetObject}",
            "The input belongs to WorkSpaces, not to AppStream.");
        NothingChanged();
    }

    [Theory]
    [InlineData("Get-ASFleet", "SessionId=1;StackName=cad-stack;FleetName=prod-cad", "prod-cad")]
    [InlineData("Get-ASImage", "Name=prod-apps;ImageName=apps-2025-10", "apps-2025-10")]
    [InlineData("Get-RemoteSessionScaling", "Name=PROD-apps;FleetName=prod-apps;ResourceId=fleet/prod-apps", "prod-apps")]
    [InlineData("Get-RemoteSessionScaling", "ResourceId=fleet/prod-apps;Name=prod-apps", "prod-apps")]
    [InlineData("Get-DFRemoteProject", "Name=shop.apk;ProjectArn=Retail App", null)]
    public void A_name_that_refers_to_another_resource_is_no_contradiction(string command, string cells, string? found)
    {
        var result = Session.Pipe([Row(cells)], shell => CmdletSession.Add(shell, command));
        Assert.DoesNotContain(Session.Errors, error => $"{error}".Contains(Both, StringComparison.Ordinal));
        if (found is not null)
            Assert.Equal([found], result.Select(item => $"{item}"));
    }

    [Theory]
    [InlineData("New-RemoteSessionSchedule")]
    [InlineData("Set-RemoteSessionSchedule")]
    [InlineData("Remove-RemoteSessionSchedule")]
    public void The_ResourceId_and_ARN_of_a_schedule_must_be_those_of_the_named_fleet(string command)
    {
        var row = Copy(Get("sales-apps", "mornings"));
        row.Properties["Name"].Value = "prod-apps";
        row.Properties["Service"].Value = "AppStream";
        foreach (var column in new[] { "ResourceId", "Arn" })
        {
            var id = row.Properties[column].Value;
            Pipe(command, [row], ("Confirm", false));
            Failed(
                "InvalidArgument", ErrorCategory.InvalidArgument, $"{Session.Error.Record.TargetObject}",
                $"The row has the Name 'prod-apps' and the {column} '{id}', {Both}");
            row.Properties[column].Value = "";
        }

        NothingChanged();
    }

    [Fact]
    public void The_ARN_of_a_scalable_target_must_be_that_of_the_named_fleet()
    {
        var row = Copy(Session.Run<RemoteSessionScaling>("Get-RemoteSessionScaling", ("Name", "prod-apps")).Single());
        row.Properties["Name"].Value = "shared-desktops";
        row.Properties["MinCapacity"].Value = "9";
        foreach (var (column, text) in new[]
        {
            ("ResourceId", Both), ("Service", "or its name or ARN was changed. Correct one of the two columns."),
            ("Service", "or its name or ARN was changed. Correct one of the two columns."),
        })
        {
            Pipe("Set-RemoteSessionScaling", [row]);
            Failed("InvalidArgument", ErrorCategory.InvalidArgument, $"{Session.Error.Record.TargetObject}", text);
            row.Properties[column].Value = "";
        }

        NothingChanged();
    }

    [Theory]
    [InlineData("PoolId")]
    [InlineData("PoolName")]
    [InlineData("Name")]
    [InlineData("ResourceId")]
    public void The_same_row_creates_changes_and_removes_a_schedule(string column)
    {
        var pool = Pool();
        var value = column switch
        {
            "PoolId" => pool.PoolId,
            "ResourceId" => $"workspacespool/{pool.PoolId}",
            _ => pool.Name,
        };
        var row = CmdletSession.Row(
            (column, value), ("Service", column == "Name" ? "WorkSpaces" : ""), ("ScheduleName", "noon"), ("At", "12:00"),
            ("Days", "Daily"), ("TimeZone", "UTC"), ("MinCapacity", "12"));
        if (column == "ResourceId")
            row.Properties.Add(new PSNoteProperty("Name", "sales-apps"));
        Pipe("New-RemoteSessionSchedule", [row]);
        Succeeded();
        Assert.Equal(12, Get("sales-apps", "noon").MinCapacity);
        row.Properties["MinCapacity"].Value = "13";
        Pipe("Set-RemoteSessionSchedule", [row]);
        Succeeded();
        Assert.Equal(13, Get("sales-apps", "noon").MinCapacity);
        Pipe("Remove-RemoteSessionSchedule", [row], ("Force", true));
        Succeeded();
        Assert.Equal((2, 1), (Calls(Put), Calls(Delete)));
    }

    [Theory]
    [InlineData("Remove-RemoteSessionSchedule", "Name=prod-apps;ScheduleName=", "The row doesn't contain the name of a schedule.")]
    [InlineData("Remove-RemoteSessionSchedule", "FleetName=prod-apps", "The row doesn't contain the name of a schedule.")]
    [InlineData("Remove-RemoteSessionSchedule", "ScheduleName=evenings", "doesn't contain the name of a fleet or pool")]
    [InlineData("Set-RemoteSessionSchedule", "ScheduleName=evenings;MinCapacity=2", "doesn't contain the name of a fleet or pool")]
    [InlineData(
        "Set-RemoteSessionScaling", "Name=prod-apps;Service=Foo;MinCapacity=2",
        "The service 'Foo' has no fleets or pools for this command. Valid services are AppStream, WorkSpaces.")]
    [InlineData(
        "Get-RemoteSessionScaling", "Name=prod-apps;Service=WorkSpacesPersonal",
        "The service 'WorkSpacesPersonal' has no fleets or pools for this command. Valid services are AppStream, WorkSpaces.")]
    public void The_error_says_what_is_missing_or_wrong(string command, string cells, string text)
    {
        Pipe(command, [Row(cells)]);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, $"{Session.Error.Record.TargetObject}", text);
        NothingChanged();
    }

    [Theory]
    [InlineData("Set-RemoteSessionSchedule")]
    [InlineData("Remove-RemoteSessionSchedule")]
    public void A_fleet_or_a_name_does_not_identify_a_schedule(string command)
    {
        (string, object?)[] settings = command.StartsWith("Set", StringComparison.Ordinal) ? [("MinCapacity", 2)] : [("Force", true)];
        var fleet = Session.Run("Get-ASFleet", ("Name", "prod-apps")).Single();
        foreach (var (input, text) in new (object, string)[]
        {
            (fleet, "The object is an AppStream fleet. Specify a schedule instead."),
            (Copy(fleet.BaseObject), "The row describes an AppStream fleet. Specify a schedule instead."),
            ("prod-apps", "Specify the fleet or pool with -Name and the schedule with -ScheduleName."),
        })
        {
            Pipe(command, [input], settings);
            Failed("InvalidArgument", ErrorCategory.InvalidArgument, $"{Session.Error.Record.TargetObject}", text);
        }

        NothingChanged();
    }

    [Fact]
    public void The_ARN_of_a_schedule_identifies_the_schedule()
    {
        var schedule = Get("prod-apps", "evenings");
        Assert.Equal([schedule.Arn], Get(("Name", schedule.Arn)).Select(found => found.Arn));
        Assert.Equal([schedule.Arn], Session.Pipe<RemoteSessionSchedule>([schedule.Arn!], "Get-RemoteSessionSchedule").Select(f => f.Arn));
        Succeeded();
        New([("Name", schedule.Arn), .. Mornings]);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, schedule.Arn, "The ARN identifies a schedule.");
        Pipe("New-RemoteSessionSchedule", [schedule.Arn!], Mornings);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, schedule.Arn, "The ARN identifies an existing schedule.");
        Pipe("Remove-RemoteSessionSchedule", [schedule.Arn!], ("Force", true));
        Succeeded();
        Assert.Equal(1, Calls(Delete));
    }

    [Fact]
    public void A_name_an_ID_and_an_ARN_of_the_same_resource_are_merged()
    {
        var pool = Pool();
        object?[] names = [pool.PoolId, pool.Arn, "sales-apps"];
        Assert.Single(Session.Run("Set-RemoteSessionScaling", ("Name", names), ("MinCapacity", 12)));
        Assert.Equal(1, Calls(Registered));
        foreach (var command in new[] { "Get-RemoteSessionScaling", "Get-WksPool", "Measure-RemoteSessionCapacity", "Wait-WksPool" })
            Assert.Equal((command, 1), (command, Session.Run(command, ("Name", names)).Count));
        Assert.Single(Session.Run("Set-RemoteSessionSchedule", ("Name", names), ("ScheduleName", "mornings"), ("MaxCapacity", 33)));
        Assert.Equal(2, Get(("Name", names)).Count);
        Session.Run("Remove-RemoteSessionSchedule", ("Name", names), ("ScheduleName", "mornings"), ("Force", true));
        Succeeded();
        Assert.Equal((1, 1), (Calls(Put), Calls(Delete)));
        Session.Run("Stop-WksPool", ("Name", names), ("Force", true));
        Succeeded();
        Assert.Equal(1, Calls("WorkSpaces.StopWorkspacesPool"));
    }

    [Fact]
    public void Suspend_and_Resume_columns_are_applied()
    {
        Assert.Equal("ScaleIn", Suspended("Name=prod-apps;MinCapacity=8;Suspend=ScaleIn"));
        Assert.Equal("ScaleOut,Schedules", Suspended("Name=prod-apps;Resume=ScaleIn", ("Suspend", "ScaleOut;Schedules")));
        Assert.Equal("ScaleOut,Schedules", Suspended("Name=prod-apps;Suspend=;Resume=;MinCapacity=7"));
        Pipe("Set-RemoteSessionScaling", [Row("Name=prod-apps;Suspend=Everything")]);
        Assert.Contains("All,ScaleIn,ScaleOut,Schedules", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    private string Suspended(string cells, params (string Column, string Value)[] more)
    {
        var row = Row(cells);
        foreach (var (column, value) in more)
            row.Properties.Add(new PSNoteProperty(column, value));
        var scaling = Session.Pipe<RemoteSessionScaling>([row], "Set-RemoteSessionScaling").Single();
        Succeeded();
        return string.Join(',', scaling.Suspended);
    }

    private void Pipe(string command, object[] input, params (string, object?)[] parameters) =>
        Session.Pipe(input, shell => CmdletSession.Add(shell, command, parameters));

    private WksPool Pool() => Session.Run<WksPool>("Get-WksPool", ("Name", "sales-apps")).Single();

    private void NothingChanged() => Assert.Equal(0, Changing.Sum(Calls));

    private static PSObject Row(string cells) =>
        CmdletSession.Row([.. cells.Split(';').Select(cell => cell.Split('=')).Select(parts => (parts[0], (object?)parts[1]))]);

    // Returns the row that a CSV file would contain for the item.
    private static PSObject Copy(object item) => CmdletSession.Row(
        [.. item.GetType().GetProperties().Select(property => (property.Name, (object?)$"{property.GetValue(item)}"))]);
}
