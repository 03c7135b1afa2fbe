using System.Globalization;
using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>Tests schedules that come from a CSV file, and schedules that are exported to a CSV file and imported again.</summary>
public sealed class ScheduleCsvTests : ScheduleCmdletTest
{
    private static readonly string[] Columns =
    [
        "Service", "Name", "ScheduleName", "At", "Days", "TimeZone", "MinCapacity", "MaxCapacity", "From", "To", "OffHoursMinCapacity",
        "OffHoursMaxCapacity",
    ];

    private static readonly string[] Rows =
    [
        "AppStream,shared-desktops,mornings,07:30,Monday;Tuesday,Europe/Berlin,10,40,,,,",
        "WorkSpaces,sales-apps,,,Daily,Europe/Berlin,10,40,7:00,18:30,0,5",
        "AppStream,prod-apps,release,2030-12-24 18:00,,America/New_York,5,,,,,",
    ];

    [Fact]
    public void A_file_can_be_imported_repeatedly()
    {
        var created = Import("New", Rows);
        Succeeded();
        Assert.Equal(4, created.Count);
        Assert.Equal(4, Calls(Put));
        var again = Import("New", Rows);
        Succeeded();
        Assert.Equal(
            ["mornings", "release", "working-hours-end", "working-hours-start"],
            again.Select(schedule => schedule.ScheduleName).Order(StringComparer.Ordinal));
        Assert.Equal(4, Calls(Put));
    }

    [Fact]
    public void A_changed_file_is_an_error_for_New_and_changes_what_differs_with_Set()
    {
        Import("New", Rows);
        string[] changed = [Rows[0].Replace("10,40", "10,44"), Rows[1].Replace("18:30", "19:15"), Rows[2]];
        Import("New", changed);
        Assert.Equal(2, Session.Errors.Count);
        Assert.All(Session.Errors, error => Assert.Equal(ErrorCategory.ResourceExists, error.CategoryInfo.Category));
        Assert.Equal(4, Calls(Put));
        Import("Set", changed);
        Succeeded();
        Assert.Equal(6, Calls(Put));
        Assert.Equal(44, Get("shared-desktops", "mornings").MaxCapacity);
        Assert.Equal("cron(15 19 * * ? *)", Get("sales-apps", "working-hours-end").Schedule);
    }

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Exported_schedules_equal_the_existing_ones_in_every_culture(string culture)
    {
        New([
            ("Name", "shared-desktops"), .. Mornings, ("StartTime", DateTime.Today.AddDays(3).AddHours(15)),
            ("EndTime", DateTime.Today.AddDays(300)),
        ]);
        var before = Calls(Put);
        var culturesBefore = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var file = Export();
            foreach (var command in new[] { "New", "Set" })
            {
                Assert.Equal(5, ImportFile(command, file).Count);
                Succeeded();
                Assert.Equal(before, Calls(Put));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culturesBefore;
        }
    }

    [Fact]
    public void Removed_schedules_are_restored_from_the_file()
    {
        var file = Export();
        Session.Run("Remove-RemoteSessionSchedule", ("Name", "*"), ("ScheduleName", "*"), ("Force", true));
        Succeeded();
        Assert.Empty(Get());
        ImportFile("New", file);
        Succeeded();
        Assert.Equal(4, Get().Count);
    }

    [Fact]
    public void An_invalid_row_writes_one_error_and_the_others_are_processed()
    {
        var created = Import(
            "New",
            [Rows[0], "AppStream,nobody,mornings,07:30,Daily,UTC,1,2,,,,", "AppStream,prod-apps,x,7h,Daily,UTC,1,2,,,,"]);
        Assert.Equal(["shared-desktops"], created.Select(schedule => schedule.Name));
        Assert.Equal(2, Session.Errors.Count);
    }

    [Fact]
    public void A_row_whose_fleet_is_of_another_service_is_an_error()
    {
        Import("New", [Rows[0].Replace("AppStream", "DeviceFarm")]);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, Session.Error.Record.TargetObject?.ToString(), "no fleets or pools");
        Assert.Equal(0, Calls(Put));
    }

    // The name of a schedule doesn't show which account it belongs to, but its ARN does.
    [Fact]
    public void A_row_of_another_account_changes_and_removes_nothing()
    {
        var file = Export();
        File.WriteAllText(file, File.ReadAllText(file).Replace("123456789012", "210987654321").Replace("\"20\"", "\"21\""));
        ImportFile("Set", file);
        Assert.Equal(4, Session.Errors.Count);
        Assert.Equal(0, Calls(Put));
        Session.Pipe(null, shell => shell.AddCommand("Import-Csv").AddParameter("Path", file)
            .AddCommand("Remove-RemoteSessionSchedule").AddParameter("Force"));
        Assert.Equal(4, Session.Errors.Count);
        Assert.Equal(0, Calls(Delete));
    }

    private IReadOnlyList<RemoteSessionSchedule> Import(string verb, string[] rows)
    {
        var file = Path.Combine(Owned(new TemporaryFolder()).Path, "schedules.csv");
        File.WriteAllLines(file, [string.Join(',', Columns), .. rows]);
        return ImportFile(verb, file);
    }

    private IReadOnlyList<RemoteSessionSchedule> ImportFile(string verb, string file) =>
    [
        .. Session.Pipe(null, shell => shell.AddCommand("Import-Csv").AddParameter("Path", file)
            .AddCommand($"{verb}-RemoteSessionSchedule")).Select(item => (RemoteSessionSchedule)item.BaseObject),
    ];

    private string Export()
    {
        var file = Path.Combine(Owned(new TemporaryFolder()).Path, "schedules.csv");
        Session.Pipe(null, shell => shell.AddCommand("Get-RemoteSessionSchedule").AddCommand("Export-Csv").AddParameter("Path", file));
        Succeeded();
        return file;
    }
}
