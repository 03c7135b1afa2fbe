using System.Globalization;
using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>Describes whether and how Application Auto Scaling changes the size of a fleet or pool.</summary>
public sealed class RemoteSessionScaling : AwsResource
{
    internal RemoteSessionScaling(ScalingState state, ResourceOrigin origin) : base(origin)
    {
        var (target, tracking) = (state.Target, state.Tracking);
        Service = state.Service;
        Name = state.Name;
        Unit = state.Unit;
        State = state.State;
        Desired = state.Desired;
        IsScaling = target is not null;
        MinCapacity = target?.MinCapacity;
        MaxCapacity = target?.MaxCapacity;
        TargetUtilization = tracking?.TargetValue;
        ScaleOutCooldown = tracking?.ScaleOutCooldown;
        ScaleInCooldown = tracking?.ScaleInCooldown;
        DisableScaleIn = tracking?.DisableScaleIn;
        Policies = state.Policies is { } policies
            ? new TextList(policies.Select(policy => $"{policy.PolicyName} ({policy.PolicyType})"))
            : null;
        Schedules = state.Actions is { } actions
            ? new TextList(actions.Select(action => action.ScheduledActionName).OfType<string>())
            : null;
        var next = ScheduledChange.Next(target, state.Actions ?? [], ReadAt);
        NextChange = Local(next?.Time);
        NextChangeCapacity = next?.Capacity;
        Suspended = new TextList(ScalingParts.Of(target?.SuspendedState));
        LastActivityTime = Local(state.LastActivity?.StartTime);
        LastActivity = state.LastActivity?.Description;
        LastActivityStatus = state.LastActivity?.StatusCode;
        ResourceId = state.ResourceId;
        Created = Local(target?.CreationTime);
        Arn = target?.ScalableTargetARN;
    }

    /// <summary>The properties that identify the fleet or pool.</summary>
    internal static ResourceIdentity Identity { get; } =
        new(typeof(RemoteSessionScaling), CoreMessages.ScalingKind, null, nameof(Name));

    /// <summary>AppStream or WorkSpaces.</summary>
    public string Service { get; }

    /// <summary>The name of the fleet or pool.</summary>
    public string Name { get; }

    /// <summary>
    /// The unit of the capacity: instance, or session (user sessions of multi-session fleets and of pools). The value is null if the fleet
    /// or pool was deleted.
    /// </summary>
    public string? Unit { get; }

    /// <summary>
    /// The state of the fleet or pool. The value is DELETED if the fleet or pool doesn't exist, but is still registered with Application
    /// Auto Scaling.
    /// </summary>
    public string? State { get; }

    /// <summary>Indicates whether the fleet or pool is registered with Application Auto Scaling.</summary>
    public bool IsScaling { get; }

    /// <summary>The minimum capacity.</summary>
    public int? MinCapacity { get; }

    /// <summary>The maximum capacity.</summary>
    public int? MaxCapacity { get; }

    /// <summary>The current desired capacity of the fleet or pool.</summary>
    public int? Desired { get; }

    /// <summary>The utilization, in percent, that the target tracking policy maintains.</summary>
    public double? TargetUtilization { get; }

    /// <summary>The number of seconds after a scale-out activity before another scale-out activity can start.</summary>
    public int? ScaleOutCooldown { get; }

    /// <summary>The number of seconds after a scale-in activity before another scale-in activity can start.</summary>
    public int? ScaleInCooldown { get; }

    /// <summary>Indicates whether the policy is prevented from removing capacity.</summary>
    public bool? DisableScaleIn { get; }

    /// <summary>The policies with their types, or null if they couldn't be read.</summary>
    public TextList? Policies { get; }

    /// <summary>The names of the scheduled actions, or null if they couldn't be read.</summary>
    public TextList? Schedules { get; }

    /// <summary>The local time of the next scheduled change to the limits.</summary>
    public DateTime? NextChange { get; }

    /// <summary>The minimum and maximum capacity that the next scheduled change sets, such as 5-20.</summary>
    public string? NextChangeCapacity { get; }

    /// <summary>
    /// The types of scaling activities that are suspended: ScaleIn, ScaleOut, or Schedules. The list is empty if nothing is suspended.
    /// </summary>
    public TextList Suspended { get; }

    /// <summary>The time of the last activity.</summary>
    public DateTime? LastActivityTime { get; }

    /// <summary>The description of the last activity, as the service returned it.</summary>
    public string? LastActivity { get; }

    /// <summary>The status of the last activity.</summary>
    public string? LastActivityStatus { get; }

    /// <summary>The resource ID in Application Auto Scaling, such as fleet/prod-apps.</summary>
    public string ResourceId { get; }

    /// <summary>The time when the scalable target was registered.</summary>
    public DateTime? Created { get; }

    /// <summary>The ARN of the scalable target.</summary>
    public string? Arn { get; }

    /// <summary>The name of the fleet or pool.</summary>
    public override string ToString() => Name;

    /// <summary>Returns the minimum and the maximum as text, with an asterisk for a limit that isn't set.</summary>
    internal static string Range(int? minimum, int? maximum) =>
        $"{minimum?.ToString(CultureInfo.InvariantCulture) ?? "*"}-{maximum?.ToString(CultureInfo.InvariantCulture) ?? "*"}";
}
