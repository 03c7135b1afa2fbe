using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Puts fleets, stacks and sessions into an estate. Ids are the same at every start.</summary>
internal sealed class DemoBuilder(Estate estate, DateTimeOffset now, EmulatorSettings settings)
{
    public Estate Estate { get; private set; } = estate;

    public void Fleet(
        string name, int desired, string description, Func<Fleet, Fleet>? change = null, string state = FleetStateValues.Running)
    {
        // The account's own image, or in an empty account one of AWS's.
        var image = Estate.Images.FirstOrDefault(image => image.Visibility == VisibilityTypeValues.Private) ?? Estate.Images[1];
        var configured = new Fleet
        {
            Arn = Names.Fleet(Estate.Region, name),
            Name = name,
            DisplayName = description,
            Description = description,
            ImageName = image.Name,
            ImageArn = image.Arn,
            InstanceType = "stream.standard.medium",
            FleetType = FleetTypeValues.AlwaysOn,
            MaxUserDurationInSeconds = 57_600,
            DisconnectTimeoutInSeconds = 900,
            IdleDisconnectTimeoutInSeconds = 0,
            CreatedTime = now.AddDays(-30),
            EnableDefaultInternetAccess = false,
            VpcConfig = new VpcConfig { SubnetIds = ["subnet-0a1b2c3d"], SecurityGroupIds = ["sg-0a1b2c3d"] },
            StreamView = StreamViewValues.App,
            Platform = PlatformTypeValues.WindowsServer2022,
        };
        configured = change?.Invoke(configured) ?? configured;
        var running = state == FleetStateValues.Running && configured.FleetType != FleetTypeValues.Elastic;
        Estate = Estate.With(new EmulatedFleet
        {
            Configured = configured,
            State = state,
            Desired = desired,
            Instances = [.. Enumerable.Range(0, running ? desired : 0).Select(number => new EmulatedInstance(InstanceId(name, number)))],
        });
    }

    public void Stack(string name, string fleet, string title, Dictionary<string, string>? tags = null)
    {
        var arn = Names.Stack(Estate.Region, name);
        Estate = Estate.With(new Stack
        {
            Arn = arn,
            Name = name,
            DisplayName = title,
            CreatedTime = now.AddDays(-30),
            StorageConnectors = [new StorageConnector { ConnectorType = StorageConnectorTypeValues.Homefolders, ResourceIdentifier = $"appstream2-36fb080bb8-{Estate.Region}-{Identity.Account}" }],
            UserSettings = StackSettings.Users(null),
            ApplicationSettings = StackSettings.Application(null, Estate.Region),
        }).WithTags(arn, tags);
        Estate = Estate with { FleetOfStack = Estate.FleetOfStack.SetItem(name, fleet) };
    }

    public void Session(string stack, string fleet, string type, string user, bool connected, int minutes)
    {
        var of = Estate.Fleets[fleet];
        if (FleetLife.Take(of) is not var (taken, instance))
            throw new InvalidOperationException($"The fleet {fleet} of the demo estate has no room for {user}.");
        Estate = Estate.With(taken) with { Created = Estate.Created + 1 };
        Estate = Estate.With(Made(of, stack, type, user, connected, minutes, instance, Estate.Created));
    }

    /// <summary>Many sessions at once, on instances that are made for them.</summary>
    public void Sessions(string stack, string fleet, IEnumerable<(string Type, string User, bool Connected, int Minutes)> users)
    {
        var of = Estate.Fleets[fleet];
        var sessions = users.Select((user, index) => Made(of, stack, user.Type, user.User, user.Connected, user.Minutes,
            InstanceId(fleet, index / of.SlotsPerInstance), Estate.Created + index + 1)).ToList();
        Estate = Estate.With(of with
        {
            Desired = (sessions.Count + of.SlotsPerInstance - 1) / of.SlotsPerInstance,
            Instances = [.. sessions.GroupBy(session => session.InstanceId!)
                .Select(group => new EmulatedInstance(group.Key, Used: group.Count()))],
        }) with
        {
            Created = Estate.Created + sessions.Count,
            Sessions = SessionBook.Of(Estate.Sessions.All.Concat(sessions)),
        };
    }

    private EmulatedSession Made(
        EmulatedFleet fleet, string stack, string type, string user, bool connected, int minutes, string instance, long order)
    {
        var started = now.AddMinutes(-minutes);
        return SessionLife.Timed(new EmulatedSession
        {
            Id = Identity.FixedId($"session {Estate.Region} {stack} {user}"),
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

    private string InstanceId(string fleet, int number) => "i-" + Identity.FixedHex($"instance {Estate.Region} {fleet} {number}", 17);
}
