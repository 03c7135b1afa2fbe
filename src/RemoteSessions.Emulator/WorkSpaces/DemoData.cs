using System.Collections.Immutable;
using System.Globalization;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>
/// The initial data in a Region. The demo account has resources in three Regions. The IDs are the same each time the emulator starts.
/// </summary>
internal static class DemoData
{
    private static readonly string[] Users = ["akua.mansa", "arnav.desai", "carlos.salazar", "diego.ramirez", "jane.doe", "li.juan",
        "mary.major", "nikhil.jayashankar"];

    /// <summary>Returns the store for a Region in which the account has no resources.</summary>
    public static WorkSpacesStore Empty(string region) => new() { Region = region, Bundles = [.. DemoBundles.Amazon] };

    public static WorkSpacesStore Create(string region, DateTimeOffset now, EmulatorSettings settings)
    {
        var store = Empty(region);
        store = store with { Bundles = [.. store.Bundles, .. DemoBundles.Own(region, now)], Created = 2000 };
        foreach (var directory in DemoDirectories.All(region))
            store = store.With(directory).WithTags(directory.Id, [Tag("department", "it")]);
        var pools = new[]
        {
            Pool(region, 11, "sales-apps", "Sales desktops", "Sales desktop", "sales", now.AddDays(-60), 10) with
            {
                State = WorkspacesPoolStateValues.Running,
                Sessions = Sessions(region, "sales-apps", 5, now),
            },
            Pool(region, 12, "sales-eu", "Sales desktops for the evening shift", "Sales desktop", "sales", now.AddDays(-30), 5),
            Pool(region, 13, "engineering", "Engineering desktops", "Engineering desktop", "engineering", now.AddDays(-21), 4) with
            {
                State = WorkspacesPoolStateValues.Running,
                RunningMode = PoolsRunningModeValues.AlwaysOn,
                ApplicationSettings = PoolSettings.Settings(
                    new ApplicationSettingsRequest { Status = ApplicationSettingsStatusValues.Enabled }, "engineering", region),
                Sessions = Sessions(region, "engineering", 2, now),
            },
            Pool(region, 14, "training", "Training room (mornings)", "Training desktop", "sales", now.AddDays(-8), 20) with
            {
                Errors = [PoolErrors.Create(WorkspacesPoolErrorCodeValues.ImageNotFound)],
            },
        };
        foreach (var pool in pools)
            store = store.With(pool).WithTags(pool.Id, [Tag("team", pool.Name.Split('-')[0]), Tag("stage", "production")]);
        return Enlarge(store, now, settings);
    }

    // Adds as many pools and sessions as the settings specify, so that users can test scripts with a large account.
    private static WorkSpacesStore Enlarge(WorkSpacesStore store, DateTimeOffset now, EmulatorSettings settings)
    {
        for (var number = 1; number <= settings.WorkSpacesPools; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"extra-{number:D4}");
            var pool = Pool(store.Region, 100 + number, name, "One of many pools", "Sales desktop", "sales", now.AddDays(-2), 1);
            store = store.With(pool with { Extra = true });
        }

        if (settings.WorkSpacesSessions == 0 || store.Region != "us-east-1")
            return store;
        var sessions = settings.WorkSpacesSessions;
        return store.With(Pool(store.Region, 1999, "load-pool", "Many sessions", "Sales desktop", "sales", now.AddDays(-1), sessions) with
        {
            State = WorkspacesPoolStateValues.Running,
            Extra = true,
            Sessions = Sessions(store.Region, "load-pool", sessions, now),
        });
    }

    private static EmulatedPool Pool(string region, int order, string name, string description, string bundle, string directory,
        DateTimeOffset created, int desired) => new()
        {
            Id = "wspool-" + ShortIds.Fixed($"pool {region} {name}", 9),
            Order = order,
            Name = name,
            Description = description,
            BundleId = DemoBundles.Id(bundle, region),
            DirectoryId = DemoDirectories.Id(directory, region),
            Created = created,
            State = WorkspacesPoolStateValues.Stopped,
            Since = created,
            RunningMode = PoolsRunningModeValues.AutoStop,
            DesiredUserSessions = desired,
            ApplicationSettings = PoolSettings.Settings(null, name, region),
            TimeoutSettings = PoolRules.DefaultTimeouts,
        };

    // Returns sessions. In every fifth session, the user has disconnected without signing out.
    private static ImmutableList<EmulatedPoolSession> Sessions(string region, string pool, int count, DateTimeOffset now) =>
    [
        .. Enumerable.Range(0, count).Select(number =>
        {
            var started = now.AddMinutes(-10 - (7 * number % 600));
            return new EmulatedPoolSession
            {
                Id = Identity.FixedId(string.Create(CultureInfo.InvariantCulture, $"session {region} {pool} {number}")),
                UserId = User(number),
                Started = started,
                ExpiresAt = started.AddSeconds(PoolRules.DefaultTimeouts.MaxUserDurationInSeconds!.Value),
                DisconnectedAt = number % 5 == 4 ? now.AddMinutes(-3) : null,
            };
        }),
    ];

    private static string User(int number)
    {
        var round = number / Users.Length;
        return Users[number % Users.Length] + (round == 0 ? "" : round.ToString(CultureInfo.InvariantCulture)) + "@example.com";
    }

    private static Tag Tag(string key, string value) => new() { Key = key, Value = value };
}
