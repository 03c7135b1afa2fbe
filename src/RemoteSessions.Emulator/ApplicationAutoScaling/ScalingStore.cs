using System.Collections.Immutable;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>
/// All Application Auto Scaling resources in an account and Region at a specific time. The record is immutable: every change creates a
/// new record.
/// </summary>
internal sealed record ScalingStore
{
    public required string Region { get; init; }

    /// <summary>The targets, each stored under its <see cref="EmulatedTarget.Key"/>.</summary>
    public ImmutableSortedDictionary<string, EmulatedTarget> Targets { get; init; } =
        ImmutableSortedDictionary.Create<string, EmulatedTarget>(StringComparer.Ordinal);

    /// <summary>The activities, from oldest to newest.</summary>
    public ImmutableList<EmulatedActivity> Activities { get; init; } = [];

    /// <summary>The time at which target tracking was last evaluated.</summary>
    public required DateTimeOffset Evaluated { get; init; }

    /// <summary>The number of targets created so far. This number determines the position of a new target in lists.</summary>
    public long Created { get; init; }

    public ScalingStore With(EmulatedTarget target) => this with { Targets = Targets.SetItem(target.Key, target) };

    public ScalingStore With(EmulatedActivity activity) => this with { Activities = Activities.Add(activity) };

    public ScalingStore Without(string key) => this with { Targets = Targets.Remove(key) };

    public EmulatedTarget? Find(string key) => Targets.GetValueOrDefault(key);

    public EmulatedTarget? FindByArn(string arn) => Targets.Values.FirstOrDefault(target => Names.Target(Region, target.Id) == arn);
}
