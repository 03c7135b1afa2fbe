using RemoteSessions.AppStream;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Creates sentences that describe the states of rollouts, for the warning about an interrupted command.</summary>
internal static class RollOutText
{
    /// <summary>Returns a sentence that describes the state of the rollout for one fleet.</summary>
    public static string StateOf(FleetRollOut rollOut)
    {
        var fleet = rollOut.Fleet.Label;
        return rollOut.State switch
        {
            RollOutStates.NotStarted => RollOutMessages.StateNotStarted(fleet),
            RollOutStates.Changing => RollOutMessages.StateChanging(fleet),
            RollOutStates.Waiting => RollOutMessages.StateWaiting(
                fleet, rollOut.ChangedAt!.Value.LocalDateTime, rollOut.Remaining?.Count,
                string.Join(", ", FleetRollOut.UsersOf(rollOut.Remaining ?? []))),
            RollOutStates.Ending => RollOutMessages.StateEnding(fleet, rollOut.Ended.Count, rollOut.Remaining?.Count ?? 0),
            RollOutStates.Completed => RollOutMessages.StateCompleted(fleet),
            _ => RollOutMessages.StateFailed(fleet),
        };
    }
}
