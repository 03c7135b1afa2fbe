using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Starts and stops fleets, and keeps the number of instances in each fleet at the desired capacity.</summary>
internal sealed class FleetLifecycle(EmulatorSettings settings)
{
    public EmulatedFleet Start(EmulatedFleet fleet, DateTimeOffset at, FleetError? failure)
    {
        fleet = fleet with { State = FleetStateValues.Starting, Failure = failure, Errors = [], Instances = [] };
        if (failure is not null)
            return fleet with { ChangesAt = at + settings.FleetInstanceDuration };
        fleet = fleet with { ChangesAt = at + settings.FleetStartingDuration };
        return Provision(fleet, at);
    }

    /// <summary>Changes the state of the fleet to STOPPING. The caller has already ended the sessions of the fleet.</summary>
    public EmulatedFleet Stop(EmulatedFleet fleet, DateTimeOffset at) => fleet with
    {
        State = FleetStateValues.Stopping,
        ChangesAt = at + settings.FleetStoppingDuration,
        Failure = null,
        Errors = [],
        Instances = [
            .. fleet.Instances.Where(instance => instance.Ready).Select(instance => instance with { Used = 0, ReplacedAt = null }),
        ],
    };

    /// <summary>Moves the fleet to its next state.</summary>
    public EmulatedFleet Next(EmulatedFleet fleet, DateTimeOffset at)
    {
        if (fleet.ChangesAt <= at)
        {
            fleet = fleet.State switch
            {
                // The fleet remains STARTING, and DescribeFleets returns the error.
                FleetStateValues.Starting when fleet.Failure is { } failure => fleet with { Errors = [failure], Failure = null },
                FleetStateValues.Starting => fleet with { State = FleetStateValues.Running },
                _ => fleet with { State = FleetStateValues.Stopped, Instances = [] },
            };
            fleet = fleet with { ChangesAt = null };
        }

        var count = fleet.Instances.Length;
        fleet = fleet with
        {
            Instances = [
                .. fleet.Instances.Where(instance => !(instance.ReplacedAt <= at))
                    .Select(instance => instance.ReadyAt <= at ? instance with { ReadyAt = null } : instance),
            ],
        };
        return fleet.Instances.Length < count ? Provision(fleet, at) : fleet;
    }

    /// <summary>
    /// Marks the instances as outdated after the image of the fleet has changed. Unused instances are replaced after some time. The other
    /// instances use the previous image until their last session ends.
    /// </summary>
    public EmulatedFleet Outdate(EmulatedFleet fleet, DateTimeOffset at) => fleet with
    {
        Instances = [.. fleet.Instances.Select(instance => Scheduled(instance with { Outdated = true }, at))],
    };

    private EmulatedInstance Scheduled(EmulatedInstance instance, DateTimeOffset at) => instance with
    {
        ReplacedAt = instance is { Outdated: true, Used: 0 } ? instance.ReplacedAt ?? at + settings.ImageReplacementDuration : null,
    };

    /// <summary>
    /// Adjusts the number of instances to the desired capacity. New instances become ready one after another. Only unused instances are
    /// released.
    /// </summary>
    public EmulatedFleet Provision(EmulatedFleet fleet, DateTimeOffset at)
    {
        if (fleet.Elastic || fleet.State is not (FleetStateValues.Starting or FleetStateValues.Running) || !fleet.Errors.IsEmpty)
            return fleet;
        var instances = fleet.Instances;
        foreach (var idle in instances.Where(instance => instance.Used == 0).OrderBy(instance => instance.Ready).ToList())
        {
            if (instances.Length > fleet.Desired)
                instances = instances.Remove(idle);
        }

        var last = instances.Max(instance => instance.ReadyAt);
        while (instances.Length < fleet.Desired)
        {
            // The first instance is ready when the fleet becomes RUNNING. The other instances become ready one after another.
            last = last is null && fleet.State == FleetStateValues.Starting
                ? fleet.ChangesAt
                : (last ?? at) + settings.FleetInstanceDuration;
            instances = instances.Add(new EmulatedInstance(Names.NewInstance(), last));
        }

        return fleet with { Instances = instances };
    }

    /// <summary>
    /// Assigns an instance to a new session. Among the instances with a free slot, the method chooses the instance with the most sessions.
    /// Returns null if the fleet isn't running or has no free slot.
    /// </summary>
    public static (EmulatedFleet Fleet, string InstanceId)? Take(EmulatedFleet fleet)
    {
        if (fleet.State != FleetStateValues.Running)
            return null;
        if (fleet.Elastic)
        {
            if (fleet.Instances.Length >= fleet.Configured.MaxConcurrentSessions)
                return null;
            var made = new EmulatedInstance(Names.NewInstance(), Used: 1);
            return (fleet with { Instances = fleet.Instances.Add(made) }, made.Id);
        }

        var instance = fleet.Instances.Where(instance => HasRoom(fleet, instance)).MaxBy(instance => instance.Used);
        return instance is null ? null : (fleet.With(instance with { Used = instance.Used + 1, ReplacedAt = null }), instance.Id);
    }

    /// <summary>
    /// Releases an instance after a session has ended. A single-session instance is never reused for another user.
    /// </summary>
    public EmulatedFleet Release(EmulatedFleet fleet, string instanceId, DateTimeOffset at)
    {
        // All sessions of a fleet end when the fleet stops.
        if (fleet.State == FleetStateValues.Stopping
            || fleet.Instances.FirstOrDefault(instance => instance.Id == instanceId) is not { } instance)
            return fleet;
        var left = Scheduled(instance with { Used = instance.Used - 1 }, at);
        var spent = left.Used == 0 && (!fleet.MultiSession || left.Draining);
        return Provision(spent ? fleet with { Instances = fleet.Instances.Remove(instance) } : fleet.With(left), at);
    }

    /// <summary>Drains the instance: it accepts no new sessions and is replaced after its last session has ended.</summary>
    public static EmulatedFleet Drain(EmulatedFleet fleet, string instanceId) =>
        fleet.With(fleet.Instances.First(instance => instance.Id == instanceId) with { Draining = true });

    public static bool HasRoom(EmulatedFleet fleet, EmulatedInstance instance) =>
        instance.Ready && !instance.Draining && instance.Used < fleet.SlotsPerInstance;
}
