using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>A scheduled action.</summary>
/// <param name="Value">The action, as the service returns it.</param>
/// <param name="NextAt">The time at which the action runs next, or null if it doesn't run again.</param>
internal sealed record EmulatedAction(ScheduledAction Value, DateTimeOffset? NextAt)
{
    public string Name => Value.ScheduledActionName!;
}
