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

    // March 4 must not become April 3.
    [Theory]
    [InlineData("en-GB", "")]
    [InlineData("", "en-GB")]
    [InlineData("en-US", "de-DE")]
    public void Times_exported_in_one_culture_are_equal_in_another(string written, string read)
    {
        var (start, end) = (new DateTime(2097, 3, 4, 0, 0, 0), new DateTime(2097, 12, 11, 6, 30, 0));
        New([("Name", "shared-desktops"), .. Mornings, ("StartTime", start), ("EndTime", end)]);
        var before = Calls(Put);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(written);
            var file = Export();
            Assert.Contains("\"2097-03-04 00:00:00\"", File.ReadAllText(file), StringComparison.Ordinal);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(read);
            ImportFile("Set", file);
            Succeeded();
            Assert.Equal(before, Calls(Put));
            var saved = Get("shared-desktops", "mornings");
            Assert.Equal((start, end), (saved.StartTime, saved.EndTime));

            // A file whose dates have a culture-specific format is rejected, even if the current culture uses this format.
            foreach (var text in new[] { "03/04/2097 00:00:00", "04.03.2097 00:00:00" })
            {
                var other = file + ".other.csv";
                File.WriteAllText(other, File.ReadAllText(file).Replace("2097-03-04 00:00:00", text));
                ImportFile("Set", other);
                var (id, record) = Session.Error;
                Assert.StartsWith("ParameterArgumentTransformationError", id, StringComparison.Ordinal);
                Assert.Contains("StartTime", $"{record}", StringComparison.Ordinal);
                Assert.Contains($"'{text}' isn't a date and time", $"{record}", StringComparison.Ordinal);
                Assert.Contains("yyyy-MM-dd HH:mm", $"{record}", StringComparison.Ordinal);
            }

            Assert.Equal(before, Calls(Put));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("2097-03-04 05:06")]
    [InlineData("2097-03-04T05:06:00")]
    [InlineData("2097-03-04T05:06:00.0000000")]
    public void A_time_in_an_unambiguous_form_is_accepted(string text)
    {
        var schedule = New([("Name", "shared-desktops"), .. Mornings, ("StartTime", text)]).Single();
        Succeeded();
        Assert.Equal(new DateTime(2097, 3, 4, 5, 6, 0), schedule.StartTime);
    }

    [Fact]
    public void A_time_with_an_offset_is_an_instant()
    {
        var schedule = New([("Name", "shared-desktops"), .. Mornings, ("StartTime", "2097-03-04T05:06:00Z")]).Single();
        Succeeded();
        Assert.Equal(new DateTime(2097, 3, 4, 5, 6, 0, DateTimeKind.Utc), schedule.StartTime!.Value.ToUniversalTime());
    }

    // StartTime and EndTime have a fixed text format, but scripts can still use these properties as DateTime values.
    [Theory]
    [InlineData("$_.StartTime -gt [datetime]'2097-01-01' -and [datetime]'2097-04-01' -gt $_.StartTime", true)]
    [InlineData("$_.StartTime -eq [datetime]'2097-03-04' -and $_.StartTime.AddDays(1).Day -eq 5", true)]
    [InlineData("$_.StartTime.GetType() -eq [datetime]", true)]
    [InlineData("($_.EndTime - $_.StartTime).TotalDays", 282d)]
    [InlineData("$_.StartTime.ToString('yyyy')", "2097")]
    [InlineData("$_.StartTime.ToString([cultureinfo]'de-DE')", "04.03.2097 00:00:00")]
    [InlineData("$_.StartTime.ToString('d', [cultureinfo]'de-DE')", "04.03.2097")]
    [InlineData("\"$($_.StartTime.ToString())\"", "2097-03-04 00:00:00")]
    [InlineData("($_ | ConvertTo-Json | ConvertFrom-Json).StartTime -eq $_.StartTime", true)]
    [InlineData("($_ | Select-Object StartTime | ConvertTo-Csv)[1]", "\"2097-03-04 00:00:00\"")]
    [InlineData("($_, $_ | Sort-Object StartTime, EndTime).Count", 2)]
    [InlineData("$type = [Management.Automation.PSSerializer]; $type::Deserialize($type::Serialize($_)).StartTime -eq $_.StartTime", true)]
    public void The_times_are_still_dates(string script, object expected)
    {
        New([
            ("Name", "shared-desktops"), .. Mornings, ("StartTime", new DateTime(2097, 3, 4)), ("EndTime", new DateTime(2097, 12, 11)),
        ]);
        var schedule = Get("shared-desktops", "mornings");
        var result = Session.Pipe([schedule], shell => shell.AddCommand("ForEach-Object").AddParameter(
            "Process", ScriptBlock.Create(script))).Single();
        Assert.Equal(expected, result.BaseObject);
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
