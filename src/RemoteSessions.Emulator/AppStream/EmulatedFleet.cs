using System.Collections.Immutable;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>A fleet, with its settings and its pending changes.</summary>
internal sealed record EmulatedFleet
{
    /// <summary>The settings of the fleet. These settings include neither the state nor the capacity.</summary>
    public required Fleet Configured { get; init; }

    public required string State { get; init; }

    /// <summary>
    /// The number of instances that the fleet should have while it is running. An Elastic fleet creates instances on demand.
    /// </summary>
    public required int Desired { get; init; }

    public ImmutableArray<EmulatedInstance> Instances { get; init; } = [];
    public ImmutableArray<FleetError> Errors { get; init; } = [];

    /// <summary>The time at which the state changes or a failure is detected, or null if no change is due.</summary>
    public DateTimeOffset? ChangesAt { get; init; }

    /// <summary>The error that prevents the fleet from running, or null if it can run.</summary>
    public FleetError? Failure { get; init; }

    public string Name => Configured.Name!;

    public bool Elastic => Configured.FleetType == FleetTypeValues.Elastic;

    public bool MultiSession => Configured.MaxSessionsPerInstance is not null;

    public int SlotsPerInstance => Configured.MaxSessionsPerInstance ?? 1;

    public DateTimeOffset? NextAt
    {
        get
        {
            var next = ChangesAt;
            foreach (var instance in Instances)
            {
                if (instance.ReadyAt is { } ready && !(next <= ready))
                    next = ready;
                if (instance.ReplacedAt is { } replaced && !(next <= replaced))
                    next = replaced;
            }

            return next;
        }
    }

    public EmulatedFleet With(EmulatedInstance instance)
    {
        for (var index = 0; index < Instances.Length; index++)
        {
            if (Instances[index].Id == instance.Id)
                return this with { Instances = Instances.SetItem(index, instance) };
        }

        return this;
    }
}
