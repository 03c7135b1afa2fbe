using System.Management.Automation;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces;

/// <summary>
/// Tests Set-WksPool with settings from the command line and from CSV files. The command sends only the settings that differ from the
/// current settings, and can stop the pool if necessary.
/// </summary>
public sealed class SetPoolTests : WorkSpacesCmdletTest
{
    private static readonly (string, object?)[] AlwaysOn = [("Name", "sales-apps"), ("RunningMode", "always_on"), ("StopIfNeeded", true)];

    [Fact]
    public void A_change_that_a_running_pool_allows_is_sent_immediately()
    {
        var pool = Session.Run<WksPool>(
            "Set-WksPool", ("Name", "sales-apps"), ("Description", "New (desktops)"), ("DesiredUserSessions", 12),
            ("IdleDisconnectTimeoutInSeconds", 300)).Single();
        Succeeded();
        Assert.Equal(
            ("New (desktops)", 12, 300, "UPDATING"), (pool.Description, pool.Desired, pool.IdleDisconnectTimeoutInSeconds, pool.State));
        Assert.Equal((900, 57600), (pool.DisconnectTimeoutInSeconds, pool.MaxUserDurationInSeconds));
        Assert.Equal((1, 0), (Calls("UpdateWorkspacesPool"), Calls("StopWorkspacesPool")));
    }

    [Theory]
    [InlineData("sales-apps", "RUNNING")]
    [InlineData("sales-eu", "STOPPED")]
    public void Wait_returns_after_the_update_of_the_pool(string name, string state)
    {
        var pool = Session.Run<WksPool>("Set-WksPool", ("Name", name), ("DesiredUserSessions", 12), ("Wait", true)).Single();
        Succeeded();
        Assert.Equal((state, 12), (pool.State, pool.Desired));
        Assert.Equal((1, 0), (Calls("UpdateWorkspacesPool"), Calls("StartWorkspacesPool")));
    }

    [Fact]
    public void A_change_that_times_out_is_reported_and_took_effect()
    {
        Begin(timeScale: 1, settings: "PoolUpdatingSeconds=3600");
        Assert.Empty(
            Session.Run("Set-WksPool", ("Name", "sales-apps"), ("DesiredUserSessions", 12), ("Wait", true), ("TimeoutSeconds", 1)));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, "sales-apps", "still UPDATING");
        Assert.Equal(12, Pool("sales-apps").Desired);
    }

    [Fact]
    public void Settings_that_a_pool_already_has_are_not_sent()
    {
        var pool = Session.Run<WksPool>(
            "Set-WksPool", ("Name", "sales-apps"), ("Description", "Sales desktops"), ("DesiredUserSessions", 10), ("Verbose", true))
                .Single();
        Succeeded();
        Assert.Equal("RUNNING", pool.State);
        Assert.Contains("The WorkSpaces pool sales-apps already has these settings. Nothing was changed.", Session.Verbose);
        NothingChanged();
    }

    [Fact]
    public void A_change_that_needs_a_stopped_pool_is_an_error_before_anything_is_sent()
    {
        var bundle = Session.Run<WksBundle>("Get-WksBundle", ("Name", "Engineering desktop")).Single().BundleId;
        Session.Run(
            "Set-WksPool", ("Name", "sales-apps"), ("BundleId", bundle), ("MaxUserDurationInSeconds", 3600), ("RunningMode", "ALWAYS_ON"),
            ("Description", "New"));
        Failed("StopNeeded", ErrorCategory.InvalidOperation, "sales-apps",
            "The WorkSpaces pool 'sales-apps' is RUNNING. To change MaxUserDurationInSeconds, BundleId, "
            + "RunningMode (but not Description), the pool must be stopped. Nothing was sent.",
            "-StopIfNeeded");
        NothingChanged();
    }

    [Fact]
    public void A_stopped_pool_allows_all_changes_and_stays_stopped()
    {
        Session.Run(
            "Set-WksPool", ("Name", "sales-eu"), ("RunningMode", "ALWAYS_ON"), ("DirectoryId", Directory("engineering").DirectoryId),
            ("MaxUserDurationInSeconds", 600),
            ("ApplicationSettings", "enabled"), ("ApplicationSettingsGroup", "sales/eu"));
        Succeeded();
        Assert.True(SpinWait.SpinUntil(() => Pool("sales-eu").State == "STOPPED", TimeSpan.FromSeconds(20)));
        var pool = Pool("sales-eu");
        Assert.Equal(
            ("ALWAYS_ON", Directory("engineering").DirectoryId, 600), (pool.RunningMode, pool.DirectoryId, pool.MaxUserDurationInSeconds));
        Assert.Equal(("ENABLED", "sales/eu"), (pool.ApplicationSettings, pool.ApplicationSettingsGroup));
        Assert.Equal((0, 0), (Calls("StopWorkspacesPool"), Calls("StartWorkspacesPool")));
    }

    [Fact]
    public void After_confirmation_the_pool_is_stopped_changed_and_started_after_its_update()
    {
        var host = new RecordingHost(NotThat, Yes);
        Begin(timeScale: 600, host: host);
        Session.Run("Set-WksPool", AlwaysOn);
        Assert.Contains(
            "To change RunningMode, the WorkSpaces pool 'sales-apps' must be stopped. This disconnects ", Assert.Single(
                host.Questions).Message, StringComparison.Ordinal);
        Assert.Contains("(disconnected). Stop it?", host.Questions[0].Message, StringComparison.Ordinal);
        NothingChanged();
        var pool = Session.Run<WksPool>("Set-WksPool", [.. AlwaysOn, ("Wait", true)]).Single();
        Succeeded();
        Assert.Equal(("ALWAYS_ON", "RUNNING"), (pool.RunningMode, pool.State));
        Assert.Equal((1, 1, 1), (Calls("StopWorkspacesPool"), Calls("UpdateWorkspacesPool"), Calls("StartWorkspacesPool")));
        Assert.Contains(
            Session.Progress, record => record.StatusDescription.StartsWith("starting sales-apps: UPDATING", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("InvalidResourceStateException")]
    [InlineData("OperationInProgressException")]
    public void An_update_that_a_stale_response_hides_is_waited_for(string busy)
    {
        Begin(timeScale: 60, settings: ["StaleReads=1", "PoolStoppingSeconds=6", "PoolStartingSeconds=6", "BusyPoolError=" + busy]);
        var pool = Session.Run<WksPool>("Set-WksPool", [.. AlwaysOn, ("Force", true), ("Wait", true)]).Single();
        Succeeded();
        Assert.Equal(("ALWAYS_ON", "RUNNING", 1), (pool.RunningMode, pool.State, Calls("UpdateWorkspacesPool")));
    }

    [Fact]
    public void A_rejected_change_leaves_the_pool_unchanged()
    {
        Session.Run(
            "Set-WksPool", ("Name", "sales-apps"), ("MaxUserDurationInSeconds", 600), ("DesiredUserSessions", 1000), ("StopIfNeeded", true),
            ("Force", true));
        Assert.Equal("ResourceLimitExceededException", Session.Error.Id);
        Assert.Contains("The WorkSpaces pool wasn't changed, and was started again.", $"{Session.Error.Record}", StringComparison.Ordinal);
        Session.Run("Wait-WksPool", ("Name", "sales-apps"));
        Succeeded();
    }

    [Fact]
    public void WhatIf_lists_the_users_and_the_steps()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Set-WksPool", [.. AlwaysOn, ("WhatIf", true)]);
        Succeeded();
        Assert.Contains(host.Lines, line => line.Contains("Stop WorkSpaces pool (disconnects ", StringComparison.Ordinal)
            && line.Contains("change RunningMode 'AUTO_STOP' -> 'ALWAYS_ON', start it again", StringComparison.Ordinal));
        NothingChanged();
    }

    [Fact]
    public void A_piped_pool_changes_only_specified_settings()
    {
        var old = Pool("sales-eu");
        Session.Run("Set-WksPool", ("Name", "sales-eu"), ("Description", "Since then"));
        Assert.True(SpinWait.SpinUntil(() => Pool("sales-eu").State == "STOPPED", TimeSpan.FromSeconds(20)));
        var pool = Session.Pipe<WksPool>([old], "Set-WksPool", ("DesiredUserSessions", 6)).Single();
        Succeeded();
        Assert.Equal(("Since then", 6), (pool.Description, pool.Desired));
    }

    [Fact]
    public void Application_settings_are_disabled()
    {
        var pool = Session.Run<WksPool>(
            "Set-WksPool", ("Name", "engineering"), ("ApplicationSettings", "DISABLED"), ("ApplicationSettingsGroup", "x")).Single();
        Succeeded();
        Assert.Equal(("DISABLED", null), (pool.ApplicationSettings, pool.ApplicationSettingsGroup));
    }

    [Fact]
    public void An_unchanged_file_changes_nothing_and_WhatIf_says_so()
    {
        var host = new RecordingHost();
        Begin(host: host);
        var file = Export();
        Set(file, ("WhatIf", true));
        Succeeded();
        Assert.Equal(
            4, host.Lines.Count(line => line.Contains("already has these settings. Nothing was changed", StringComparison.Ordinal)));
        Assert.DoesNotContain(host.Lines, line => line.Contains("Change WorkSpaces pool", StringComparison.Ordinal));
        Set(file);
        Succeeded();
        NothingChanged();
    }

    [Fact]
    public void Only_changes_in_the_file_are_applied()
    {
        var file = Export();
        File.WriteAllText(
            file, File.ReadAllText(file).Replace("Training room (mornings)", "Training room (evenings)", StringComparison.Ordinal));
        Set(file);
        Succeeded();
        Assert.Equal(("Training room (evenings)", 1), (Pool("training").Description, Calls("UpdateWorkspacesPool")));
    }

    [Fact]
    public void An_invalid_row_writes_one_error_and_an_empty_cell_is_not_a_setting()
    {
        var changed = Session.Pipe<WksPool>(
            [
                CmdletSession.Row(("Name", "sales-apps"), ("Desired", "11"), ("Description", "")),
                CmdletSession.Row(("Name", "nobody"), ("Desired", "11"), ("Description", "")),
                CmdletSession.Row(("Name", "sales-eu"), ("Desired", "6"), ("Description", "a, b")),
                CmdletSession.Row(("Name", "training"), ("Desired", ""), ("Description", "New")),
            ],
            "Set-WksPool");
        Assert.Equal(
            "sales-apps 11 Sales desktops, training 20 New", string.Join(
                ", ", changed.OrderBy(pool => pool.Name).Select(pool => $"{pool.Name} {pool.Desired} {pool.Description}")));
        Assert.Equal(
            ["NameNotFound", "ParameterArgumentValidationError"], Session.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0])
                .Order(StringComparer.Ordinal));
        Assert.Contains(Session.Errors, error => $"{error}".Contains("'a, b' isn't valid", StringComparison.Ordinal));
        Assert.Equal(2, Calls("UpdateWorkspacesPool"));
    }

    private string Export()
    {
        var file = Path.Combine(Owned(new TemporaryFolder()).Path, "pools.csv");
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-WksPool");
            CmdletSession.Add(shell, "Export-Csv", ("Path", file), ("NoTypeInformation", true));
        });
        Succeeded();
        return file;
    }

    private void Set(string file, params (string, object?)[] parameters) => Session.Pipe(null, shell =>
    {
        CmdletSession.Add(shell, "Import-Csv", ("Path", file));
        CmdletSession.Add(shell, "Set-WksPool", parameters);
    });
}
