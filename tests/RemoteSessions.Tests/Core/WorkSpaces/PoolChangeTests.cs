using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Core.WorkSpaces;

/// <summary>
/// Tests which pool settings are sent: settings that differ from the current settings, and settings that must be sent together with them.
/// </summary>
public sealed class PoolChangeTests
{
    private static readonly UpdateWorkspacesPoolRequest Nothing = new() { PoolId = Pools.Id };

    [Fact]
    public void Settings_that_a_pool_already_has_are_not_sent()
    {
        var change = new PoolChange(Pools.Make(), new PoolSettings
        {
            Description = "Sales desktops",
            BundleId = "wsb-aaaaaaaaa",
            DirectoryId = "wsd-aaaaaaaaa",
            DesiredUserSessions = 10,
            RunningMode = "AUTO_STOP",
            ApplicationSettings = "DISABLED",
            DisconnectTimeoutInSeconds = 900,
            IdleDisconnectTimeoutInSeconds = 0,
            MaxUserDurationInSeconds = 57600,
        });
        Assert.Empty(change.List.All);
        Assert.Equal(Nothing, change.Request);
        Assert.Equal(Nothing, new PoolChange(Pools.Make(), new PoolSettings()).Request);
    }

    [Fact]
    public void Only_changed_settings_are_sent()
    {
        var change = new PoolChange(
            Pools.Make(), new PoolSettings { Description = "New", RunningMode = "AUTO_STOP", DesiredUserSessions = 12 });
        Assert.Equal(Nothing with { Description = "New", Capacity = new Capacity { DesiredUserSessions = 12 } }, change.Request);
        Assert.Equal(
            ["Description 'Sales desktops' -> 'New'", "DesiredUserSessions '10' -> '12'"], change.List.All.Select(one => $"{one}")
                .Order(StringComparer.Ordinal));
        Assert.Empty(change.Blocked);
    }

    [Theory]
    [InlineData("RUNNING", 4)]
    [InlineData("STARTING", 4)]
    [InlineData("UPDATING", 4)]
    [InlineData("STOPPED", 0)]
    public void Four_attributes_require_a_stopped_pool(string state, int blocked)
    {
        var change = new PoolChange(Pools.Make(state), new PoolSettings
        {
            Description = "New",
            BundleId = "wsb-bbbbbbbbb",
            DirectoryId = "wsd-bbbbbbbbb",
            DesiredUserSessions = 1,
            RunningMode = "ALWAYS_ON",
            ApplicationSettings = "ENABLED",
            ApplicationSettingsGroup = "g",
            DisconnectTimeoutInSeconds = 60,
            IdleDisconnectTimeoutInSeconds = 60,
            MaxUserDurationInSeconds = 600,
        });
        Assert.Equal(10, change.List.All.Count);
        Assert.Equal(
            new[] { "BundleId", "DirectoryId", "MaxUserDurationInSeconds", "RunningMode" }.Take(blocked),
            change.Blocked.Select(one => one.Attribute).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_changed_timeout_is_sent_with_the_unchanged_ones() => Assert.Equal(
        Nothing with
        {
            TimeoutSettings = new TimeoutSettings
            { DisconnectTimeoutInSeconds = 900, IdleDisconnectTimeoutInSeconds = 300, MaxUserDurationInSeconds = 57600 }
        },
        new PoolChange(Pools.Make(), new PoolSettings { IdleDisconnectTimeoutInSeconds = 300 }).Request);

    [Theory]
    [InlineData("ENABLED", null, "ENABLED", null)]
    [InlineData("ENABLED", "team", "ENABLED", "team")]
    [InlineData(null, "team", "ENABLED", "team")]
    public void A_pool_gets_application_settings(string? status, string? group, string sent, string? sentGroup) => Assert.Equal(
        Nothing with { ApplicationSettings = new ApplicationSettingsRequest { Status = sent, SettingsGroup = sentGroup } },
        new PoolChange(Pools.Make(), new PoolSettings { ApplicationSettings = status, ApplicationSettingsGroup = group }).Request);

    [Theory]
    [InlineData(null, "team", "ENABLED", "team")]
    [InlineData("ENABLED", "team", "ENABLED", "team")]
    [InlineData("DISABLED", null, "DISABLED", null)]
    [InlineData("DISABLED", "team", "DISABLED", null)]
    public void Application_settings_are_renamed_or_disabled(string? status, string? group, string sent, string? sentGroup) =>
        Assert.Equal(
        Nothing with { ApplicationSettings = new ApplicationSettingsRequest { Status = sent, SettingsGroup = sentGroup } },
        new PoolChange(Pools.WithSettings(), new PoolSettings { ApplicationSettings = status, ApplicationSettingsGroup = group }).Request);

    [Fact]
    public void A_settings_group_does_not_enable_disabled_settings()
    {
        var change = new PoolChange(Pools.Make(), new PoolSettings { ApplicationSettings = "DISABLED", ApplicationSettingsGroup = "team" });
        Assert.Empty(change.List.All);
        Assert.Equal(Nothing, change.Request);
    }
}
