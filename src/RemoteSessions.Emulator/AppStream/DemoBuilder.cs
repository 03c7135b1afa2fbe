using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Adds fleets, stacks, and sessions to a store. The IDs are the same each time the emulator starts.</summary>
internal sealed class DemoBuilder(AppStreamStore store, DateTimeOffset now, EmulatorSettings settings)
{
    public AppStreamStore Store { get; private set; } = store;

    public void Fleet(
        string name, int desired, string description, Func<Fleet, Fleet>? change = null, string state = FleetStateValues.Running)
    {
        // If the account has its own image, the fleet uses that image. Otherwise, the fleet uses a public image.
        var image = Store.Images.FirstOrDefault(image => image.Visibility == VisibilityTypeValues.Private) ?? Store.Images[1];
        var configured = new Fleet
        {
            Arn = Names.Fleet(Store.Region, name),
            Name = name,
            DisplayName = description,
            Description = description,
            ImageName = image.Name,
            ImageArn = image.Arn,
            InstanceType = "stream.standard.medium",
            FleetType = FleetTypeValues.AlwaysOn,
            MaxUserDurationInSeconds = FleetRules.DefaultMaxUserDurationInSeconds,
            DisconnectTimeoutInSeconds = FleetRules.DefaultDisconnectTimeoutInSeconds,
            IdleDisconnectTimeoutInSeconds = 0,
            CreatedTime = now.AddDays(-30),
            EnableDefaultInternetAccess = false,
            VpcConfig = new VpcConfig { SubnetIds = ["subnet-0a1b2c3d"], SecurityGroupIds = ["sg-0a1b2c3d"] },
            StreamView = StreamViewValues.App,
            Platform = PlatformTypeValues.WindowsServer2022,
        };
        configured = change?.Invoke(configured) ?? configured;
        var running = state == FleetStateValues.Running && configured.FleetType != FleetTypeValues.Elastic;
        Store = Store.With(new EmulatedFleet
        {
            Configured = configured,
            State = state,
            Desired = desired,
            Instances = [.. Enumerable.Range(0, running ? desired : 0).Select(number => new EmulatedInstance(InstanceId(name, number)))],
        });
    }

    public void Stack(string name, string fleet, string title, Dictionary<string, string>? tags = null)
    {
        var arn = Names.Stack(Store.Region, name);
        Store = Store.With(new Stack
        {
            Arn = arn,
            Name = name,
            DisplayName = title,
            CreatedTime = now.AddDays(-30),
            StorageConnectors =
            [
                new StorageConnector
                {
                    ConnectorType = StorageConnectorTypeValues.Homefolders,
                    ResourceIdentifier = $"appstream2-36fb080bb8-{Store.Region}-{Identity.Account}",
                },
            ],
            UserSettings = StackSettings.Users(null),
            ApplicationSettings = StackSettings.Application(null, Store.Region),
        }).WithTags(arn, tags);
        Store = Store with { FleetOfStack = Store.FleetOfStack.SetItem(name, fleet) };
    }

    public void Session(string stack, string fleet, string type, string user, bool connected, int minutes)
    {
        var of = Store.Fleets[fleet];
        if (FleetLifecycle.Take(of) is not var (taken, instance))
            throw new InvalidOperationException(EmulatedAppStreamMessages.NoCapacityInDemoData(fleet, user));
        Store = Store.With(taken) with { Created = Store.Created + 1 };
        Store = Store.With(Made(of, stack, type, user, connected, minutes, instance, Store.Created));
    }

    /// <summary>Adds many sessions and the instances that host them.</summary>
    public void Sessions(string stack, string fleet, IEnumerable<(string Type, string User, bool Connected, int Minutes)> users)
    {
        var of = Store.Fleets[fleet];
        var sessions = users.Select((user, index) => Made(of, stack, user.Type, user.User, user.Connected, user.Minutes,
            InstanceId(fleet, index / of.SlotsPerInstance), Store.Created + index + 1)).ToList();
        Store = Store.With(of with
        {
            Desired = (sessions.Count + of.SlotsPerInstance - 1) / of.SlotsPerInstance,
            Instances = [.. sessions.GroupBy(session => session.InstanceId!)
                .Select(group => new EmulatedInstance(group.Key, Used: group.Count()))],
        }) with
        {
            Created = Store.Created + sessions.Count,
            Sessions = SessionIndex.Create(Store.Sessions.All.Concat(sessions)),
        };
    }

    private EmulatedSession Made(
        EmulatedFleet fleet, string stack, string type, string user, bool connected, int minutes, string instance, long order)
    {
        var started = now.AddMinutes(-minutes);
        return SessionLifecycle.Timed(new EmulatedSession
        {
            Id = Identity.FixedId($"session {Store.Region} {stack} {user}"),
            UserId = user,
            Stack = stack,
            Fleet = fleet.Name,
            Type = type,
            Order = order,
            State = SessionStateValues.Active,
            Connected = connected,
            Started = started,
            MaxExpiration = started.AddSeconds(fleet.Configured.MaxUserDurationInSeconds ?? 0),
            InstanceId = instance,
            Since = now,
            Kept = !settings.DemoSessionsEnd,
            IdleTimeout = TimeSpan.FromSeconds(fleet.Configured.IdleDisconnectTimeoutInSeconds ?? 0),
            DisconnectTimeout = TimeSpan.FromSeconds(fleet.Configured.DisconnectTimeoutInSeconds ?? 0),
        });
    }

    private string InstanceId(string fleet, int number) => "i-" + Identity.FixedHex($"instance {Store.Region} {fleet} {number}", 17);
}
