using System.Globalization;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>
/// The demo desktops in a Region, and the directory that contains them. The IDs are the same each time the emulator starts.
/// </summary>
internal static class DemoDesktops
{
    private const string Office = "Office desktop";
    private const string Developer = "Developer desktop";
    private const string Value = "Value with Windows Server 2022";
    private const string Performance = "Performance with Windows Server 2022";
    private const string PowerPro = "PowerPro with Windows Server 2022";
    private const string PrimaryRegion = "us-east-1";
    private const string StandbyRegion = "us-west-2";
    private const string AutoStop = RunningModeValues.AutoStop;
    private const string AlwaysOn = RunningModeValues.AlwaysOn;

    /// <summary>Adds bundles and desktops to a store that contains a directory for personal WorkSpaces.</summary>
    public static WorkSpacesStore Add(WorkSpacesStore store, DateTimeOffset start, EmulatorSettings settings)
    {
        store = store with { Bundles = [.. store.Bundles, .. Bundles(store.Region, start)] };
        var directory = store.Directories.Values.First(known => known.Value.WorkspaceType == WorkspaceTypeValues.Personal);
        foreach (var (demo, index) in Demo(start).Select((demo, index) => (demo, index)))
        {
            var desktop = Make(store, directory, demo, index + 1, start);
            store = store.With(desktop).WithTags(desktop.Id, Tags(demo));
        }

        var extra = Enumerable.Range(1, settings.WorkSpacesDesktops)
            .Select(number => Make(store, directory, Extra(number), 100 + number, start) with { Extra = true });
        return store.With(store.Desktops().With(extra));
    }

    /// <summary>Returns the ID of the desktop that belongs to a demo user.</summary>
    public static string Id(string region, string user) => "ws-" + ShortIds.Fixed($"desktop {region} {user}", 9);

    private static IEnumerable<WorkspaceBundle> Bundles(string region, DateTimeOffset start) =>
    [
        DemoBundles.Make(Office, ComputeValues.Standard, "80", "50", region, start.AddDays(-210)),
        DemoBundles.Make(Developer, ComputeValues.Power, "175", "100", region, start.AddDays(-205)),
    ];

    private static IEnumerable<DemoDesktop> Demo(DateTimeOffset start) =>
    [
        new("akua.mansa", AutoStop, WorkspaceStateValues.Available, Office) { Connected = true, LastUse = TimeSpan.Zero },
        new("arnav.desai", AutoStop, WorkspaceStateValues.Available, Office) { LastUse = TimeSpan.FromMinutes(25) },
        new("carlos.salazar", AutoStop, WorkspaceStateValues.Stopped, Office)
        {
            AutoStopMinutes = 120,
            LastUse = TimeSpan.FromDays(1),
        },
        new("diego.ramirez", AutoStop, WorkspaceStateValues.Stopped, Office)
        {
            Protocol = ProtocolValues.Pcoip,
            OperatingSystem = OperatingSystemNameValues.WindowsServer2019,
            LastUse = TimeSpan.FromDays(95),
        },
        new("efua.owusu", AutoStop, WorkspaceStateValues.Stopped, Value)
        {
            Protocol = ProtocolValues.Pcoip,
            OperatingSystem = OperatingSystemNameValues.WindowsServer2019,
            Kept = true,
        },
        new("jane.doe", AlwaysOn, WorkspaceStateValues.Available, Developer)
        {
            OperatingSystem = OperatingSystemNameValues.Windows11,
            Connected = true,
            LastUse = TimeSpan.Zero,
            Team = "engineering",
        },
        new("li.juan", AlwaysOn, WorkspaceStateValues.Available, Performance) { LastUse = TimeSpan.FromDays(40), Kept = true },
        new("mary.major", AlwaysOn, WorkspaceStateValues.Unhealthy, Office)
        {
            Protocol = ProtocolValues.Pcoip,
            OperatingSystem = OperatingSystemNameValues.WindowsServer2019,
            LastUse = TimeSpan.FromDays(2),
            Unhealthy = TimeSpan.FromDays(2),
        },
        new("mateo.jackson", AlwaysOn, WorkspaceStateValues.Error, Office)
        {
            Age = TimeSpan.FromDays(3),
            Unhealthy = TimeSpan.FromDays(2),
            ErrorCode = "InternalFailure.Workspace",
        },
        new("nikhil.jayashankar", AutoStop, WorkspaceStateValues.AdminMaintenance, "Standard with Ubuntu 22.04")
        {
            OperatingSystem = OperatingSystemNameValues.Ubuntu2204,
            LastUse = TimeSpan.FromDays(6),
            Team = "engineering",
        },
        new("paulo.santos", AutoStop, WorkspaceStateValues.Maintenance, Office)
        {
            LastUse = TimeSpan.FromDays(3),
            Lasts = TimeSpan.FromHours(2),
        },
        new("saanvi.sarkar", AlwaysOn, WorkspaceStateValues.Available, Developer)
        {
            LastUse = TimeSpan.FromHours(2),
            Team = "engineering",
            Change = new DesktopChange
            {
                Resource = ModificationResourceValues.RootVolume,
                Value = "250",
                Since = start.AddMinutes(-20),
                EndsAt = start.AddMinutes(40),
            },
        },
        new("sofia.martinez", AutoStop, WorkspaceStateValues.Pending, Office)
        {
            Age = TimeSpan.FromMinutes(2),
            Lasts = TimeSpan.FromMinutes(13),
        },
        new("wang.xiulan", AlwaysOn, WorkspaceStateValues.Available, PowerPro)
        {
            LastUse = TimeSpan.FromDays(1),
            IsEncrypted = true,
            Team = "engineering",
        },
    ];

    // These desktops are for load tests. One in ten desktops has a connected user, and the others were last used up to four months ago.
    private static DemoDesktop Extra(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"user{number:D5}"), number % 4 == 0 ? AlwaysOn : AutoStop,
        number % 2 == 0 ? WorkspaceStateValues.Available : WorkspaceStateValues.Stopped, Office)
    {
        Connected = number % 10 == 0,
        LastUse = number % 10 == 0 ? TimeSpan.Zero : TimeSpan.FromDays(number % 120),
    };

    private static EmulatedDesktop Make(
        WorkSpacesStore store, EmulatedDirectory directory, DemoDesktop demo, int order, DateTimeOffset start)
    {
        var id = Id(store.Region, demo.User);
        var bundle = store.Bundles.First(bundle => bundle.Name == demo.Bundle);
        var named = new WorkspaceProperties
        {
            RunningMode = demo.Mode,
            RunningModeAutoStopTimeoutInMinutes = demo.Mode == AutoStop ? demo.AutoStopMinutes : null,
            Protocols = [demo.Protocol],
        };
        return new EmulatedDesktop
        {
            Id = id,
            Order = order,
            Created = start - demo.Age,
            Since = start - (demo.Unhealthy ?? TimeSpan.FromHours(1)),
            StateEndsAt = start + demo.Lasts,
            NextState = demo.Lasts is null ? null : WorkspaceStateValues.Available,
            Connected = demo.Connected,
            LastConnected = start - demo.LastUse,
            // The first snapshots are created soon after the desktop is created, and more snapshots follow every 12 hours. The newest
            // snapshots are 3 hours old.
            FirstSnapshot = demo.State == WorkspaceStateValues.Pending
                ? null
                : start.AddHours(-3) - (Math.Floor(demo.Age / DesktopRules.SnapshotInterval) * DesktopRules.SnapshotInterval),
            UnhealthySince = start - demo.Unhealthy,
            Change = demo.Change,
            Value = WithStandby(store.Region, demo, new Workspace
            {
                WorkspaceId = id,
                DirectoryId = directory.Id,
                UserName = demo.User,
                IpAddress = DesktopNames.Address(256 + order),
                State = demo.State,
                BundleId = bundle.BundleId,
                SubnetId = directory.Value.SubnetIds![order % 2],
                ComputerName = "WSAMZN-" + ShortIds.Fixed($"computer {store.Region} {demo.User}", 8).ToUpperInvariant(),
                ErrorCode = demo.ErrorCode,
                ErrorMessage = demo.ErrorCode is null ? null : EmulatedDesktopMessages.CreationFailed,
                VolumeEncryptionKey = demo.IsEncrypted
                    ? $"arn:aws:kms:{store.Region}:{Identity.Account}:key/{Identity.FixedId("key " + store.Region)}"
                    : null,
                UserVolumeEncryptionEnabled = demo.IsEncrypted ? true : null,
                RootVolumeEncryptionEnabled = demo.IsEncrypted ? true : null,
                WorkspaceProperties = DesktopProperties.Create(named, bundle) with { OperatingSystemName = demo.OperatingSystem },
            }),
        };
    }

    // The primary Region and the standby Region each contain an encrypted demo desktop. The desktop in the primary Region is the primary
    // desktop, and the desktop in the standby Region is its standby desktop.
    private static Workspace WithStandby(string region, DemoDesktop demo, Workspace desktop)
    {
        if (!demo.IsEncrypted || region is not (PrimaryRegion or StandbyRegion))
            return desktop;
        var isPrimary = region == PrimaryRegion;
        var other = isPrimary ? StandbyRegion : PrimaryRegion;
        return desktop with
        {
            RelatedWorkspaces =
            [
                new RelatedWorkspaceProperties
                {
                    WorkspaceId = Id(other, demo.User),
                    Region = other,
                    State = demo.State,
                    Type = isPrimary ? StandbyWorkspaceRelationshipTypeValues.Standby : StandbyWorkspaceRelationshipTypeValues.Primary,
                },
            ],
            StandbyWorkspacesProperties = isPrimary
                ? [new StandbyWorkspacesProperties
                {
                    StandbyWorkspaceId = Id(other, demo.User),
                    DataReplication = DataReplicationValues.NoReplication,
                }]
                : null,
            DataReplicationSettings = isPrimary
                ? null
                : new DataReplicationSettings { DataReplication = DataReplicationValues.NoReplication },
        };
    }

    private static IEnumerable<Tag> Tags(DemoDesktop demo)
    {
        yield return new Tag { Key = "team", Value = demo.Team };
        yield return new Tag { Key = "cost-center", Value = demo.Team == "sales" ? "4711" : "4712" };
        if (demo.Kept)
            yield return new Tag { Key = "Skip_Convert", Value = "true" };
    }
}
