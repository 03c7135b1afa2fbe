using System.Management.Automation;
using System.Text.Json;
using System.Text.RegularExpressions;
using RemoteSessions.Reports;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Sessions;

/// <summary>The page that Measure-RemoteSessionCapacity -Report writes, and where.</summary>
public sealed partial class CapacityReportFileTests : SessionsCmdletTest
{
    private readonly TemporaryFolder _folder;

    public CapacityReportFileTests() => _folder = Owned(new TemporaryFolder());

    private string Report => Path.Combine(_folder.Path, "report.html");

    [Fact]
    public void The_page_has_what_was_measured_and_the_rows_are_given_all_the_same()
    {
        var rows = Measure(("Region", new[] { "us-east-1", "us-west-1" }), ("Report", Report), ("Verbose", true));
        Assert.Equal(10, rows.Count);
        Assert.Contains(Session.Verbose, line => line == $"The report is in '{Report}'.");
        var data = Data();
        Assert.Equal(10, data.GetProperty("resources").GetArrayLength());
        Assert.Equal(
            (13, 3), (data.GetProperty("headline")
                .GetProperty("connected").GetInt32(), data.GetProperty("headline").GetProperty("disconnected").GetInt32()));
        Assert.Equal(
            "bob jane.doe@example.com viktor@example.com", Line(
                data.GetProperty("idle").EnumerateArray().Select(idle => idle.GetProperty("user").GetString())));
        Assert.Equal(
            "AppStream us-west-1|WorkSpaces us-west-1|training, WorkSpaces us-east-1",
            string.Join(
                '|', data.GetProperty("errors")
                    .EnumerateArray().Select(error => error.GetProperty("where").GetString()).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_page_asks_nobody_for_anything_and_has_the_licence_of_its_charts()
    {
        Measure(("Report", Report));
        var page = File.ReadAllText(Report);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("Copyright (c) 2013 Gion Kunz", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(?!data:,)|sourceMappingURL|@import|url\\(", page);
    }

    [Fact]
    public void No_key_and_no_secret_is_in_the_page()
    {
        Measure(("Region", new[] { "us-east-1", "us-west-1" }), ("Report", Report));
        var page = File.ReadAllText(Report);
        Assert.DoesNotContain(Session.Emulator.Keys.AccessKeyId, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Session.Emulator.Keys.SecretAccessKey, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Signature=", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_html_stays_a_name()
    {
        const string Hostile = "</script><b>";
        Stub(request => StubServer.Json(request.Operation != "DescribeFleets" ? "{}" : JsonSerializer.Serialize(new
        {
            Fleets = new[]
                { new { Name = Hostile, State = "STOPPED", FleetErrors = new[] { new { ErrorCode = Hostile, ErrorMessage = Hostile } } } },
        })));
        Assert.Equal(Hostile, Measure(("Report", Report), ("Service", "AppStream")).Single().Name);
        Succeeded();
        Assert.DoesNotContain(Hostile, File.ReadAllText(Report), StringComparison.Ordinal);
        Assert.Equal(Hostile, Data().GetProperty("resources")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void After_ctrl_c_the_page_has_the_samples_until_then()
    {
        var pause = StopWhen(
            () => Calls("AppStream.DescribeSessions") >= 8, "Measure-RemoteSessionCapacity",
            ("Service", "AppStream"), ("Name", "prod-apps"), ("Sample", "1s"), ("Report", Report));
        Assert.InRange(pause.TotalSeconds, 0, 5);
        Assert.InRange(Data().GetProperty("samples").GetInt32(), 1, 30);
    }

    [Fact]
    public void Also_a_command_further_down_that_has_enough_leaves_a_page()
    {
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Measure-RemoteSessionCapacity", ("Sample", "1h"), ("Report", Report), ("Service", "WorkSpaces"));
            CmdletSession.Add(shell, "Select-Object", ("First", 2));
        });
        Succeeded();
        Assert.Equal(1, Data().GetProperty("samples").GetInt32());
    }

    [Fact]
    public void What_if_measures_and_writes_nothing()
    {
        Assert.Equal(10, Measure(("Report", Report), ("WhatIf", true)).Count);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_report_that_is_there_is_replaced_unless_it_is_to_be_kept()
    {
        File.WriteAllText(Report, "old");
        Measure(("Report", Report), ("NoClobber", true));
        Failed("FileExists", ErrorCategory.ResourceExists, Report, "already exists. To replace it, omit -NoClobber.");
        Assert.Equal("old", File.ReadAllText(Report));
        Assert.Empty(Session.Emulator.Calls);
        Measure(("Report", Report));
        Succeeded();
        Assert.StartsWith("<!doctype html>", File.ReadAllText(Report), StringComparison.Ordinal);
        Assert.Equal([Report], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_report_that_is_read_only_is_replaced_with_force_only()
    {
        File.WriteAllText(Report, "old");
        File.SetAttributes(Report, FileAttributes.ReadOnly);
        Measure(("Report", Report));
        Failed("FileExists", ErrorCategory.ResourceExists, Report, "is read-only. To replace it, use -Force.");
        Assert.Empty(Session.Emulator.Calls);
        Measure(("Report", Report), ("Force", true));
        Succeeded();
        Assert.NotEqual("old", File.ReadAllText(Report));
    }

    [Theory]
    [InlineData("", "'{0}' is a folder.")]
    [InlineData("report.txt", "'{0}' isn't an HTML file. Specify a name that ends in .html.")]
    [InlineData("report", "'{0}' isn't an HTML file. Specify a name that ends in .html.")]
    [InlineData("nowhere/report.html", "The folder of '{0}' doesn't exist.")]
    public void What_cannot_be_a_report_is_refused_before_anything_is_sent(string file, string why)
    {
        var given = Path.Combine(_folder.Path, file);
        Assert.Empty(Measure(("Report", given)));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, given, "-Report: " + why.Replace("{0}", given, StringComparison.Ordinal));
        Assert.Empty(Session.Emulator.Calls);
    }

    private IReadOnlyList<RemoteSessionCapacity> Measure(params (string, object?)[] parameters) =>
        Session.Run<RemoteSessionCapacity>("Measure-RemoteSessionCapacity", parameters);

    private JsonElement Data() => JsonDocument.Parse(DataScript().Match(File.ReadAllText(Report)).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataScript();
}
