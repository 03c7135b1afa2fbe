using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Scaling;

/// <summary>The scheduled actions of a fleet or pool before a change.</summary>
/// <param name="Owner">The fleet or pool.</param>
/// <param name="Actions">The scheduled actions.</param>
/// <param name="Now">The current time according to the service's clock.</param>
/// <param name="Origin">The Region, the profile, and the connection that were used to read the scheduled actions.</param>
internal sealed record ScheduleState(
    ScheduleOwner Owner, IReadOnlyList<ScheduledAction> Actions, DateTimeOffset Now, ResourceOrigin Origin)
{
    /// <summary>Returns the scheduled action with the specified name, or null if no action has this name.</summary>
    public ScheduledAction? Find(string name) => Actions.FirstOrDefault(action => action.ScheduledActionName == name);

    /// <summary>
    /// Returns the scheduled actions whose names match a pattern. An exact match takes precedence, because names are case-sensitive but
    /// patterns aren't.
    /// </summary>
    public IReadOnlyList<ScheduledAction> Matching(string pattern) => Find(WildcardPattern.Unescape(pattern)) is { } exact
        ? [exact]
        : [.. Actions.Where(action => Filters.Like(pattern).IsMatch(action.ScheduledActionName ?? ""))];

    /// <summary>Returns the RemoteSessionSchedule object for a scheduled action.</summary>
    public RemoteSessionSchedule View(ScheduledAction action) =>
        new RemoteSessionSchedule(action, Owner.Service.Kind.Name, Owner.Label, Origin).WithFixedTexts();

    /// <summary>Reads the state.</summary>
    public static async Task<ScheduleState> ReadAsync(ScalingClient client, ScheduleOwner owner, CancellationToken cancellationToken)
    {
        var actions = await client.ListActionsAsync(owner.Service.Scaling, owner.Key, cancellationToken).ReadAllAsync()
            .ConfigureAwait(false);
        return new ScheduleState(owner, actions, client.Now, client.Origin);
    }
}
