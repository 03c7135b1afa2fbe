using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>The types of scaling activities that can be suspended.</summary>
internal static class ScalingParts
{
    public const string ScaleIn = nameof(ScaleIn);
    public const string ScaleOut = nameof(ScaleOut);
    public const string Schedules = nameof(Schedules);

    /// <summary>The value that represents all types of scaling activities.</summary>
    public const string Everything = "All";

    /// <summary>The values that users can specify for the types of scaling activities.</summary>
    public static IReadOnlyList<string> Values { get; } = [Everything, ScaleIn, ScaleOut, Schedules];

    /// <summary>The number of types of scaling activities that can be suspended.</summary>
    public const int Count = 3;

    /// <summary>Returns the types of scaling activities that are suspended.</summary>
    public static IEnumerable<string> Of(SuspendedState? state)
    {
        if (state?.DynamicScalingInSuspended == true)
            yield return ScaleIn;
        if (state?.DynamicScalingOutSuspended == true)
            yield return ScaleOut;
        if (state?.ScheduledScalingSuspended == true)
            yield return Schedules;
    }

    /// <summary>Returns the types of scaling activities that the user specified.</summary>
    public static IReadOnlyList<string> Read(IEnumerable<string>? values)
    {
        var given = (values ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Values.Skip(1).Where(part => given.Contains(part) || given.Contains(Everything))];
    }

    /// <summary>
    /// Returns a state in which only the specified types of scaling activities are suspended. AWS doesn't document what omitted members
    /// mean.
    /// </summary>
    public static SuspendedState State(IReadOnlyCollection<string> parts) => new()
    {
        DynamicScalingInSuspended = parts.Contains(ScaleIn),
        DynamicScalingOutSuspended = parts.Contains(ScaleOut),
        ScheduledScalingSuspended = parts.Contains(Schedules),
    };
}
