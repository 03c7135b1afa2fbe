using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Provides tab completion for the names of schedules.</summary>
public sealed class ScheduleNameCompleter : ScalingListCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> ListAsync(
        ScalingClient client, ScalableKind kind, CancellationToken cancellationToken) =>
        OfAsync(client.ListActionsAsync(kind, null, cancellationToken), action => new Candidate(
            action.ScheduledActionName ?? "", action.ScheduledActionName ?? "", $"{action.ResourceId}, {action.Schedule}"));
}
