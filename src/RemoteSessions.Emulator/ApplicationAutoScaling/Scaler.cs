using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>Changes the capacity of the resources that scalable targets identify, and records the scaling activities.</summary>
internal sealed class Scaler(EmulatorSettings settings, IReadOnlyList<IScalableResources> resources)
{
    /// <summary>
    /// Finds the resource that a scalable target identifies, and advances the resource to the specified time. Returns null if the resource
    /// doesn't exist.
    /// </summary>
    public ScalableResource? Find(ScalingStore store, EmulatedTarget target, DateTimeOffset at)
    {
        var kind = KindOf(target);
        return kind.Find(store.Region, kind.Kind.Key(target.ResourceId)!, at);
    }

    /// <summary>Returns the reason why a scheduled action can't set the limits of a target, or null if it can.</summary>
    public string? FindObstacle(ScalingStore store, EmulatedTarget target, DateTimeOffset at)
    {
        if (Find(store, target, at) is not { } resource)
            return EmulatedScalingMessages.ResourceNotFound(target.ResourceId);
        if (resource.Obstacle is { } obstacle)
            return EmulatedScalingMessages.NotScalable(target.ResourceId, obstacle);
        if (!resource.IsActive && settings.StoppedScaling == StoppedScaling.Failed)
            return EmulatedScalingMessages.NotScalable(target.ResourceId, resource.State);
        return target.MaxCapacity < target.MinCapacity ? EmulatedScalingMessages.MaximumBelowMinimum : null;
    }

    /// <summary>Adjusts the desired capacity of a resource so that it is within the limits of the scalable target.</summary>
    /// <param name="store">The store that contains the target.</param>
    /// <param name="target">The target.</param>
    /// <param name="at">The time of the change.</param>
    /// <param name="isScheduled">
    /// Indicates whether a scheduled action set the limits. If the setting StoppedScaling is Desired, scheduled actions also change the
    /// desired capacity of stopped resources.
    /// </param>
    public ScalingStore MoveIntoLimits(ScalingStore store, EmulatedTarget target, DateTimeOffset at, bool isScheduled)
    {
        if (Find(store, target, at) is not { Obstacle: null } resource)
            return store;
        if (!resource.IsActive && !(isScheduled && settings.StoppedScaling == StoppedScaling.Desired))
            return store;
        var wanted = Math.Clamp(resource.Desired, target.MinCapacity, target.MaxCapacity);
        if (resource.Round(wanted) == resource.Desired)
            return store;
        return Resize(store, target, wanted, at, resource.Desired < wanted
            ? EmulatedScalingMessages.MinimumSet(target.MinCapacity)
            : EmulatedScalingMessages.MaximumSet(target.MaxCapacity)).Store;
    }

    /// <summary>Changes the desired capacity of the resource that a target identifies.</summary>
    public (ScalingStore Store, bool Succeeded) Resize(
        ScalingStore store, EmulatedTarget target, int capacity, DateTimeOffset at, string cause)
    {
        var kind = KindOf(target);
        try
        {
            var ends = kind.Resize(store.Region, kind.Kind.Key(target.ResourceId)!, capacity, at);
            return (store.AddChange(target, capacity, cause, at, ends), true);
        }
        catch (ServiceException error)
        {
            return (store.AddFailure(target, capacity, cause, at, error, kind.ErrorSource), false);
        }
    }

    private IScalableResources KindOf(EmulatedTarget target) => resources.Of(target.Namespace);
}
