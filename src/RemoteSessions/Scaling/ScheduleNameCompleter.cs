using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Provides tab completion for the names of schedules.</summary>
public sealed class ScheduleNameCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.ApplicationAutoScaling;

    private protected override async Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken)
    {
        var client = ScalingClient.Create(transport, profileName);
        List<Candidate> offers = [];
        foreach (var service in ScalableService.All)
        {
            offers.AddRange(await OfAsync(
                client.ListActionsAsync(service.Scaling, null, cancellationToken),
                action => new Candidate(
                    action.ScheduledActionName ?? "", action.ScheduledActionName ?? "", $"{action.ResourceId}, {action.Schedule}"))
                .ConfigureAwait(false));
        }

        return offers;
    }
}
