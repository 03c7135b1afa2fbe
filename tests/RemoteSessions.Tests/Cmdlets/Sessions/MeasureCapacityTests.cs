using System.Management.Automation;
using RemoteSessions.Reports;

namespace RemoteSessions.Tests.Cmdlets.Sessions;

/// <summary>Tests the output of Measure-RemoteSessionCapacity for the demo data.</summary>
public sealed class MeasureCapacityTests : SessionsCmdletTest
{
    [Fact]
    public void Each_fleet_and_pool_has_a_row()
    {
        var rows = Measure();
        Succeeded();
        Assert.Equal(
            [
                "corp.example.com ALWAYS_ON RUNNING instance 6 5 1 4 20 1 0",
                "corp.example.com AUTO_STOP RUNNING instance 8 4 1 3 25 1 0",
                "dev-apps ALWAYS_ON STOPPED instance 1 0 0 0 - 0 0", "engineering ALWAYS_ON RUNNING session 4 4 2 2 50 2 0",
                "prod-apps ALWAYS_ON RUNNING instance 5 5 3 2 60 2 1",
                "prod-cad ON_DEMAND RUNNING instance 3 3 1 2 33.3 1 0", "retired-apps ALWAYS_ON STOPPED instance 1 0 0 0 - 0 0",
                "sales-apps AUTO_STOP RUNNING session 10 10 5 5 50 4 1",
                "sales-eu AUTO_STOP STOPPED session 5 0 0 0 - 0 0", "shared-desktops ALWAYS_ON RUNNING session 16 16 4 12 25 3 1",
                "training AUTO_STOP STOPPED session 20 0 0 0 - 0 0",
                "training ELASTIC RUNNING session 20 1 1 19 5 1 0",
            ],
            rows.Select(Text).Order(StringComparer.Ordinal));
        Assert.Single(rows.Select(row => row.Time).Distinct());
        Assert.Equal(
            [
                "IMAGE_NOT_FOUND: The image of the pool's bundle does not exist.",
                "InternalFailure.Workspace: mateo.jackson: The WorkSpace could not be created.",
            ],
            rows.SelectMany(row => row.Errors)
                .Select(error => error.ToString()));
        NothingChanged();
        // The desktops of li.juan and diego.ramirez haven't been used for 30 days. The desktop of efua.owusu has never been used.
        Assert.Equal([1, 1], rows.Where(row => row.Service == "WorkSpacesPersonal").Select(row => row.Unused ?? -1));
        Assert.All(rows.Where(row => row.Service != "WorkSpacesPersonal"), row => Assert.Null(row.Unused));
    }

    [Fact]
    public void A_piped_directory_is_measured_by_its_desktops()
    {
        var directory = Session.Run("Get-WksDirectory").Single(directory => $"{directory}".StartsWith("corp", StringComparison.Ordinal));
        var rows = Session.Pipe<RemoteSessionCapacity>([directory], "Measure-RemoteSessionCapacity");
        Succeeded();
        Assert.Equal(["ALWAYS_ON", "AUTO_STOP"], rows.Select(row => row.Type));
    }

    [Theory]
    [InlineData("prod-*", null, "prod-apps prod-cad")]
    [InlineData("PROD-apps", null, "prod-apps")]
    [InlineData("training", null, "training training")]
    [InlineData("training", "WorkSpaces", "training")]
    [InlineData("*", "appstream", "dev-apps prod-apps prod-cad retired-apps shared-desktops training")]
    [InlineData("nothing*", null, "")]
    public void Names_and_services_select_the_measured_resources(string name, string? service, string found)
    {
        Assert.Equal(
            found, Line(
                Measure([("Name", name), .. service is null ? [] : new (string, object?)[] { ("Service", service) }])
                    .Select(row => row.Name)));
        Succeeded();
    }

    [Fact]
    public void A_name_that_exists_in_no_Region_is_a_single_error()
    {
        var rows = Measure(("Name", new[] { "nope", "west-apps" }), ("Region", "us-*"));
        Assert.Equal("west-apps", Assert.Single(rows).Name);
        var (id, record) = Session.Error;
        Assert.Equal(("NameNotFound", ErrorCategory.ObjectNotFound), (id, record.CategoryInfo.Category));
        Assert.Contains(
            "Fleet, pool, or directory 'nope' wasn't found in us-east-1 or us-east-2 or us-west-2.", $"{record}", StringComparison.Ordinal);
        Assert.Equal("nope", record.TargetObject);
    }

    [Fact]
    public void An_unreachable_Region_writes_one_error_for_each_service_and_the_others_continue()
    {
        var rows = Measure(("Region", new[] { "us-west-1", "us-*", "eu-west-1" }));
        Assert.Equal(
            "AppStream us-west-1, WorkSpaces us-west-1, WorkSpacesPersonal us-west-1", string.Join(
                ", ", Session.Errors.Select(error => $"{error.TargetObject}").Order()));
        Assert.Equal(
            "eu-west-1:8 us-east-1:12 us-west-2:8", Line(rows.GroupBy(row => row.Region).Select(group => $"{group.Key}:{group.Count()}")));
    }

    [Fact]
    public void Unreadable_connections_of_desktops_are_one_error_for_all_rows()
    {
        Session.Emulator.Inject("accessDenied", "DescribeWorkspacesConnectionStatus");
        var rows = Measure(("Service", "WorkSpacesPersonal"));
        Assert.Equal(
            ("AccessDeniedException", "WorkSpacesPersonal us-east-1"), (Session.Error.Id, $"{Session.Error.Record.TargetObject}"));
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Null(row.Connected));
    }

    [Fact]
    public void Unreadable_sessions_write_one_error_and_the_row_is_returned()
    {
        Session.Emulator.Inject("expiredToken", "DescribeWorkspacesPoolSessions");
        var rows = Measure(("Service", "WorkSpaces"));
        Assert.Equal("ExpiredTokenException", Session.Error.Id);
        var (unknown, known) = (rows.Single(row => row.State == "RUNNING" && row.Connected is null), rows.Single(row => row.Connected > 0));
        Assert.Contains(unknown.Name, $"{Session.Error.Record.TargetObject}", StringComparison.Ordinal);
        Assert.Equal((50, null, 50), (unknown.Utilization, unknown.Disconnected, known.Utilization));
    }

    [Fact]
    public void Piped_fleets_pools_and_rows_are_measured_with_their_own_connection()
    {
        object[] piped =
        [
            .. Session.Run("Get-ASFleet", ("Region", "us-west-2"), ("Name", "west-apps")), .. Session.Run(
                "Get-WksPool", ("Region", "eu-west-1"), ("Name", "sales*")),
            .. Session.Run("Measure-RemoteSessionCapacity", ("Name", "prod-cad")),
        ];
        var rows = Session.Pipe<RemoteSessionCapacity>(piped, "Measure-RemoteSessionCapacity");
        Succeeded();
        Assert.Equal(
            "eu-west-1/sales-apps eu-west-1/sales-eu us-east-1/prod-cad us-west-2/west-apps", Line(
                rows.Select(row => $"{row.Region}/{row.Name}")));
    }

    [Fact]
    public void An_input_that_is_neither_a_fleet_nor_a_pool_is_an_error()
    {
        Session.Pipe<RemoteSessionCapacity>(Session.Run("Get-ASStack", ("Name", "prod-stack")), "Measure-RemoteSessionCapacity");
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "prod-stack", "The object is an AppStream stack");
    }

    [Fact]
    public void A_resource_that_was_removed_is_an_error()
    {
        var fleet = Session.Run("Get-ASFleet", ("Name", "dev-apps"));
        Session.Run("Remove-ASFleet", ("Name", "dev-apps"), ("Force", true), ("StopFirst", true), ("IncludeAssociations", true));
        Assert.Empty(Session.Pipe<RemoteSessionCapacity>(fleet, "Measure-RemoteSessionCapacity"));
        Assert.Equal("NameNotFound", Session.Error.Id);
    }

    [Fact]
    public void A_series_has_one_time_for_each_sample_and_keeps_its_schedule()
    {
        var rows = Measure(("Name", "prod-*"), ("Sample", "1s"), ("For", "1s"));
        Succeeded();
        var samples = rows.GroupBy(row => row.Time).ToList();
        Assert.Equal([2, 2], samples.Select(sample => sample.Count()));
        Assert.Equal(TimeSpan.FromSeconds(1), samples[1].Key - samples[0].Key);
    }

    [Fact]
    public void A_sample_that_fails_in_one_Region_writes_one_error_and_the_series_continues()
    {
        Session.Emulator.Inject("expiredToken", "DescribeFleets");
        var rows = Measure(("Name", new[] { "prod-apps", "engineering" }), ("Sample", "1s"), ("For", "1s"));
        Assert.Equal("ExpiredTokenException", Session.Error.Id);
        Assert.Equal("engineering engineering prod-apps", Line(rows.Select(row => row.Name)));
    }

    [Fact]
    public void An_unquoted_1s_is_one_second()
    {
        Assert.Equal(2, Measure(("Name", "prod-apps"), ("Sample", (short)1), ("For", (short)1)).Count);
        Succeeded();
        // PowerShell parses 1d as a decimal number. The test can't run for a day, so it only checks that the value is valid.
        Assert.True(
            StopWhen(() => Calls("AppStream.DescribeFleets") > 2, "Measure-RemoteSessionCapacity", ("Service", "AppStream"), ("Sample", 1m))
                < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void The_first_row_is_returned_before_the_series_ends()
    {
        var rows = Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Measure-RemoteSessionCapacity", ("Sample", "1h"));
            CmdletSession.Add(shell, "Select-Object", ("First", 1));
        });
        Succeeded();
        Assert.IsType<RemoteSessionCapacity>(Assert.Single(rows).BaseObject);
    }

    [Theory]
    [InlineData("For", "1h", null, "-For specifies the duration of a series of samples")]
    [InlineData("Sample", "0.5s", null, "-Sample 00:00:00.5000000 isn't valid. Valid values are 1s to 1d.")]
    [InlineData("Sample", "2d", null, "Valid values are 1s to 1d.")]
    [InlineData("Sample", "1h", "1m", "-For 00:01:00 isn't valid with -Sample 01:00:00")]
    public void Invalid_times_are_rejected_before_anything_is_sent(
        string parameter, string value, string? length, string message)
    {
        Assert.Empty(Measure([(parameter, value), .. length is null ? [] : new (string, object?)[] { ("For", length) }]));
        Assert.Equal(("InvalidArgument", ErrorCategory.InvalidArgument), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(message, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Empty(Session.Emulator.Calls);
    }

    [Theory]
    [InlineData("Service", "DeviceFarm")]
    [InlineData("Region", "us east 1")]
    [InlineData("Sample", "often")]
    public void Other_invalid_input_is_rejected(string parameter, string value)
    {
        Assert.Empty(Measure((parameter, value)));
        Assert.Contains(value, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Empty(Session.Emulator.Calls);
    }

    private IReadOnlyList<RemoteSessionCapacity> Measure(params (string, object?)[] parameters) =>
        Session.Run<RemoteSessionCapacity>("Measure-RemoteSessionCapacity", parameters);

    private static string Text(RemoteSessionCapacity row) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{row.Name} {row.Type} {row.State} {row.Unit} {row.Desired} {row.Running} {row.InUse} {row.Available} "
        + $"{row.Utilization?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {row.Connected} {row.Disconnected}");
}
