using System.Collections.Immutable;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>A fleet: what is told of it, and what is to become of it.</summary>
internal sealed record EmulatedFleet
{
    /// <summary>All that was configured; the state and the numbers are not in it.</summary>
    public required Fleet Configured { get; init; }

    public required string State { get; init; }

    /// <summary>Instances to have while it runs; an Elastic fleet has them as they are used.</summary>
    public required int Desired { get; init; }

    public ImmutableArray<EmulatedInstance> Instances { get; init; } = [];
    public ImmutableArray<FleetError> Errors { get; init; } = [];

    /// <summary>When the state ends by itself, or what is wrong is noticed; null where nothing is to come.</summary>
    public DateTimeOffset? ChangesAt { get; init; }

    /// <summary>Why it will never run; null where it will.</summary>
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
