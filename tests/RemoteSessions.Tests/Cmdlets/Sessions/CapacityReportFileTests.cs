using System.Management.Automation;
using System.Text.Json;
using System.Text.RegularExpressions;
using RemoteSessions.Reports;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Sessions;

/// <summary>Tests the content and the path of the HTML report that Measure-RemoteSessionCapacity -Report writes.</summary>
public sealed partial class CapacityReportFileTests : SessionsCmdletTest
{
    private readonly TemporaryFolder _folder;

    public CapacityReportFileTests() => _folder = Owned(new TemporaryFolder());

    private string Report => Path.Combine(_folder.Path, "report.html");

    [Fact]
    public void The_page_contains_the_measurements_and_the_rows_are_returned()
    {
        var rows = Measure(("Region", new[] { "us-east-1", "us-west-1" }), ("Report", Report), ("Verbose", true));
        Assert.Equal(12, rows.Count);
        Assert.Contains(Session.Verbose, line => line == $"The report was written to '{Report}'.");
        var data = Data();
        Assert.Equal(12, data.GetProperty("resources").GetArrayLength());
        Assert.Equal(
            (15, 3), (data.GetProperty("headline")
                .GetProperty("connected").GetInt32(), data.GetProperty("headline").GetProperty("disconnected").GetInt32()));
        // Only the results for desktops contain a number of unused desktops.
        Assert.Equal(
            [1, 1], data.GetProperty("resources").EnumerateArray().Select(resource => resource.GetProperty("unused"))
                .Where(unused => unused.ValueKind == JsonValueKind.Number).Select(unused => unused.GetInt32()));
        Assert.Equal(
            "bob jane.doe@example.com viktor@example.com", Line(
                data.GetProperty("idle").EnumerateArray().Select(idle => idle.GetProperty("user").GetString())));
        Assert.Equal(
            "AppStream us-west-1|WorkSpaces us-west-1|WorkSpacesPersonal us-west-1|"
                + "corp.example.com, WorkSpacesPersonal us-east-1|training, WorkSpaces us-east-1",
            string.Join(
                '|', data.GetProperty("errors")
                    .EnumerateArray().Select(error => error.GetProperty("where").GetString()).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_page_sends_no_requests_and_contains_the_chart_license()
    {
        Measure(("Report", Report));
        var page = File.ReadAllText(Report);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("Copyright (c) 2013 Gion Kunz", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"(?!data:,)|sourceMappingURL|@import|url\\(", page);
    }

    [Fact]
    public void The_page_contains_no_key_and_no_secret()
    {
        Measure(("Region", new[] { "us-east-1", "us-west-1" }), ("Report", Report));
        var page = File.ReadAllText(Report);
        Assert.DoesNotContain(Session.Emulator.Keys.AccessKeyId, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Session.Emulator.Keys.SecretAccessKey, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Signature=", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_contains_HTML_is_escaped()
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
    public void After_Ctrl_C_the_page_contains_the_samples_so_far()
    {
        var pause = StopWhen(
            () => Calls("AppStream.DescribeSessions") >= 8, "Measure-RemoteSessionCapacity",
            ("Service", "AppStream"), ("Name", "prod-apps"), ("Sample", "1s"), ("Report", Report));
        Assert.InRange(pause.TotalSeconds, 0, 5);
        Assert.InRange(Data().GetProperty("samples").GetInt32(), 1, 30);
    }

    [Fact]
    public void A_report_is_written_even_if_a_later_command_ends_the_pipeline()
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
    public void WhatIf_measures_and_writes_no_file()
    {
        Assert.Equal(12, Measure(("Report", Report), ("WhatIf", true)).Count);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void An_existing_report_is_replaced_unless_NoClobber_is_specified()
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
    public void A_read_only_report_is_replaced_only_with_Force()
    {
        File.WriteAllText(Report, "old");
        File.SetAttributes(Report, FileAttributes.ReadOnly);
        Measure(("Report", Report));
        Failed("FileExists", ErrorCategory.ResourceExists, Report, "is read-only. To replace it, specify -Force.");
        Assert.Empty(Session.Emulator.Calls);
        Measure(("Report", Report), ("Force", true));
        Succeeded();
        Assert.NotEqual("old", File.ReadAllText(Report));
    }

    [Theory]
    [InlineData("", "'{0}' is a folder.")]
    [InlineData("report.txt", "'{0}' isn't an HTML file. Specify a name that ends in .html.")]
    [InlineData("report", "'{0}' isn't an HTML file. Specify a name that ends in .html.")]
    [InlineData("nowhere/report.html", "The parent folder of '{0}' doesn't exist.")]
    public void An_invalid_report_path_is_rejected_before_anything_is_sent(string file, string why)
    {
        var given = Path.Combine(_folder.Path, file);
        Assert.Empty(Measure(("Report", given)));
        Failed(
            "InvalidArgument", ErrorCategory.InvalidArgument, given,
            "The value of -Report isn't valid. " + why.Replace("{0}", given, StringComparison.Ordinal));
        Assert.Empty(Session.Emulator.Calls);
    }

    private IReadOnlyList<RemoteSessionCapacity> Measure(params (string, object?)[] parameters) =>
        Session.Run<RemoteSessionCapacity>("Measure-RemoteSessionCapacity", parameters);

    private JsonElement Data() => JsonDocument.Parse(DataScript().Match(File.ReadAllText(Report)).Groups[1].Value).RootElement;

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataScript();
}
