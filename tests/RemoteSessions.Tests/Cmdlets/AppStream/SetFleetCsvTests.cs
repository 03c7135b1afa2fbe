using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests fleets that are exported to a CSV file and then imported, with and without changes.</summary>
public sealed class SetFleetCsvTests : AppStreamCmdletTest
{
    [Fact]
    public void An_unchanged_file_changes_nothing_and_WhatIf_says_so_for_each_fleet()
    {
        var host = new RecordingHost();
        Begin(host: host);
        var file = Export();
        Set(file, ("WhatIf", true));
        Succeeded();
        NothingChanged();
        Assert.Equal(
            6, host.Lines.Count(line => line.Contains("already has these settings. Nothing was changed", StringComparison.Ordinal)));
        Assert.DoesNotContain(host.Lines, line => line.Contains("Change AppStream fleet", StringComparison.Ordinal));
        Set(file);
        Succeeded();
        NothingChanged();
    }

    [Fact]
    public void Only_changes_in_the_file_are_applied()
    {
        var file = Export();
        File.WriteAllText(file, File.ReadAllText(file).Replace("Production apps", "Apps for all", StringComparison.Ordinal));
        var host = new RecordingHost();
        Begin(host: host);
        Set(file, ("WhatIf", true));
        // The row changes the display name and the description. The description can be changed only while the fleet is stopped.
        Failed("StopNeeded", ErrorCategory.InvalidOperation, "prod-apps", "To change Description (but not DisplayName)");
        Set(file, ("StopIfNeeded", true), ("Confirm", false));
        Succeeded();
        Assert.Equal(("Apps for all", "Apps for all", 1), (Fleet().DisplayName, Fleet().Description, Calls("UpdateFleet")));
    }

    [Fact]
    public void An_invalid_row_writes_one_error_and_the_others_are_processed()
    {
        var changed = Session.Pipe<ASFleet>(
            [
                CmdletSession.Row(("Name", "prod-apps"), ("Desired", "6"), ("DisconnectTimeoutInSeconds", "")),
                CmdletSession.Row(("Name", "prod-cad"), ("Desired", "many"), ("DisconnectTimeoutInSeconds", "")),
                CmdletSession.Row(("Name", "dev-apps"), ("Desired", "2"), ("DisconnectTimeoutInSeconds", "59")),
                CmdletSession.Row(("Name", "nobody"), ("Desired", "2"), ("DisconnectTimeoutInSeconds", "")),
                CmdletSession.Row(("Name", "retired-apps"), ("Desired", "3"), ("DisconnectTimeoutInSeconds", "120")),
            ],
            "Set-ASFleet");
        Assert.Equal(
            ["prod-apps 6 900", "retired-apps 3 120"], changed.Select(
                fleet => $"{fleet.Name} {fleet.Desired} {fleet.DisconnectTimeoutInSeconds}").Order(StringComparer.Ordinal));
        Assert.Equal(3, Session.Errors.Count);
        Assert.Contains(
            Session.Errors, error => error.FullyQualifiedErrorId.StartsWith(
                "ParameterArgumentTransformationError", StringComparison.Ordinal)
            && $"{error}".Contains("'many' isn't an integer. Specify a whole number.", StringComparison.Ordinal));
        Assert.Contains(
            Session.Errors, error => $"{error}".Contains(
                "59 isn't valid. Valid values are 60 to 36000 seconds.", StringComparison.Ordinal));
        Assert.Contains(
            Session.Errors, error => error.FullyQualifiedErrorId.StartsWith("ResourceNotFoundException", StringComparison.Ordinal));
        Assert.Equal(2, Calls("UpdateFleet"));
    }

    [Fact]
    public void A_CSV_row_joins_lists_and_writes_booleans_as_words()
    {
        Session.Pipe<ASFleet>(
            [CmdletSession.Row(
                ("FleetName", "dev-apps"), ("SubnetIds", "subnet-1; subnet-2"), ("SecurityGroupIds", ""),
                ("EnableDefaultInternetAccess", "True"), ("DisableIMDSV1", ""), ("Region", ""))],
            "Set-ASFleet");
        Succeeded();
        var fleet = Fleet("dev-apps");
        Assert.Equal(
            ("subnet-1;subnet-2", "sg-0a1b2c3d", true),
            ($"{fleet.SubnetIds}", $"{fleet.SecurityGroupIds}", fleet.EnableDefaultInternetAccess));
    }

    [Fact]
    public void An_empty_cell_after_a_row_with_a_value_counts_as_not_specified()
    {
        var changed = Session.Pipe<ASFleet>(
            [
                CmdletSession.Row(("Name", "dev-apps"), ("DisplayName", "New"), ("Desired", "4")),
                CmdletSession.Row(("Name", "retired-apps"), ("DisplayName", ""), ("Desired", "")),
            ],
            "Set-ASFleet");
        Succeeded();
        Assert.Equal(2, changed.Count);
        Assert.Equal(
            ("Retired applications", 1, 1), (Fleet("retired-apps").DisplayName, Fleet("retired-apps").Desired, Calls("UpdateFleet")));
    }

    [Fact]
    public void Exported_fleets_can_be_created_again_from_the_file()
    {
        var file = Export("dev-apps", "prod-apps");
        File.WriteAllText(
            file, File.ReadAllText(file)
                .Replace("dev-apps", "dev-apps-2", StringComparison.Ordinal).Replace("prod-apps", "prod-apps-2", StringComparison.Ordinal));
        var made = Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Import-Csv", ("Path", file));
            CmdletSession.Add(shell, "New-ASFleet");
        }).Select(item => (ASFleet)item.BaseObject).OrderBy(fleet => fleet.Name).ToList();
        Succeeded();
        Assert.Equal(
            ["dev-apps-2 1 STOPPED", "prod-apps-2 5 STOPPED"], made.Select(fleet => $"{fleet.Name} {fleet.Desired} {fleet.State}"));
        Assert.All(made, fleet => Assert.Equal(("apps-2025-10", "subnet-0a1b2c3d"), (fleet.ImageName, $"{fleet.SubnetIds}")));
    }

    private string Export(params string[] names)
    {
        var file = Path.Combine(Owned(new TemporaryFolder()).Path, "fleets.csv");
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-ASFleet", names.Length == 0 ? [] : [("Name", names)]);
            CmdletSession.Add(shell, "Export-Csv", ("Path", file), ("NoTypeInformation", true));
        });
        Succeeded();
        return file;
    }

    private void Set(string file, params (string, object?)[] parameters) => Session.Pipe(null, shell =>
    {
        CmdletSession.Add(shell, "Import-Csv", ("Path", file));
        CmdletSession.Add(shell, "Set-ASFleet", parameters);
    });
}
