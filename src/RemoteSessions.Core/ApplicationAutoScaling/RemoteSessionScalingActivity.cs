using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>
/// An Application Auto Scaling activity: a change to the size of a fleet or pool, or a change that was considered but not made.
/// </summary>
public sealed class RemoteSessionScalingActivity : AwsResource
{
    internal RemoteSessionScalingActivity(ScalingActivity wire, string service, string? name, ResourceOrigin origin) : base(origin)
    {
        Service = service;
        Name = name;
        ResourceId = wire.ResourceId;
        ActivityId = wire.ActivityId;
        Description = wire.Description;
        Cause = wire.Cause;
        StatusCode = wire.StatusCode;
        StatusMessage = wire.StatusMessage;
        IsScaled = !wire.NotScaledReasons.Present().Any();
        NotScaledReasons = new TextList(wire.NotScaledReasons.Present().Select(reason => reason.Code).OfType<string>());
        StartTime = Local(wire.StartTime);
        EndTime = Local(wire.EndTime);
        Details = wire.Details;
    }

    /// <summary>The properties that identify the fleet or pool of an activity.</summary>
    internal static ResourceIdentity Identity { get; } =
        new(typeof(RemoteSessionScalingActivity), CoreMessages.ScalingActivityKind, null, nameof(Name));

    /// <summary>AppStream or WorkSpaces.</summary>
    public string Service { get; }

    /// <summary>The name of the fleet or pool.</summary>
    public string? Name { get; }

    /// <summary>The ID of the activity.</summary>
    public string? ActivityId { get; }

    /// <summary>The time at which the activity started.</summary>
    public DateTime? StartTime { get; }

    /// <summary>
    /// The time at which the activity ended. The value is null if the activity is still running or if it changed only the limits.
    /// </summary>
    public DateTime? EndTime { get; }

    /// <summary>The status of the activity: Pending, InProgress, Successful, Overridden, Unfulfilled, or Failed.</summary>
    public string? StatusCode { get; }

    /// <summary>
    /// Indicates whether the activity changed the capacity or its limits. If the activity changed neither the capacity nor the limits,
    /// <see cref="NotScaledReasons"/> contains the reasons.
    /// </summary>
    public bool IsScaled { get; }

    /// <summary>The reasons why nothing was changed, such as AlreadyAtMaxCapacity.</summary>
    public TextList NotScaledReasons { get; }

    /// <summary>The description of the activity, as the service returned it.</summary>
    public string? Description { get; }

    /// <summary>The reason why the activity started, as the service returned it.</summary>
    public string? Cause { get; }

    /// <summary>The result of the activity, as the service returned it.</summary>
    public string? StatusMessage { get; }

    /// <summary>Further details about the activity, as the service returned them.</summary>
    public string? Details { get; }

    /// <summary>The resource ID in Application Auto Scaling, such as fleet/prod-apps.</summary>
    public string? ResourceId { get; }

    /// <summary>The name of the fleet or pool.</summary>
    public override string ToString() => Name ?? "";
}
