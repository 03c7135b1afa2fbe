using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.AppStream;

/// <summary>
/// The result of rolling an image out to an AppStream 2.0 (WorkSpaces Applications) fleet. AWS doesn't report which image an instance was
/// created from, so the result contains the sessions that began before the image was changed.
/// </summary>
public sealed class ASFleetImageUpdate : AwsResource
{
    internal ASFleetImageUpdate(FleetRollOut rollOut) : base(rollOut.Changed ?? rollOut.Fleet)
    {
        FleetName = rollOut.Fleet.Name;
        State = rollOut.State;
        OldImageName = rollOut.Fleet.ImageName;
        NewImageName = rollOut.NewImageName;
        OldImageArn = rollOut.Fleet.ImageArn;
        NewImageArn = rollOut.NewImageArn;
        SessionsBefore = rollOut.SessionsBefore;
        SessionsLeft = rollOut.Remaining?.Count;
        EndedSessions = rollOut.Ended.Count;
        DrainedInstances = rollOut.Drained;
        LastUsers = new TextList(FleetRollOut.UsersOf(rollOut.Last));
        EndedUsers = new TextList(FleetRollOut.UsersOf(rollOut.Ended));
        ChangedAt = Local(rollOut.ChangedAt);
        EndedAt = Local(rollOut.EndedAt);
        Duration = rollOut.EndedAt - rollOut.ChangedAt;
        Reason = rollOut.Reason;
    }

    /// <summary>The properties and columns that identify this type of resource.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASFleetImageUpdate), AppStreamMessages.ImageUpdateKind, null, nameof(NewImageName), nameof(OldImageName))
    { Service = AwsService.AppStream.Name };

    /// <summary>The name of the fleet.</summary>
    public string? FleetName { get; }

    /// <summary>
    /// The state: COMPLETED (all sessions that began before the change have ended), UNCHANGED (the fleet already had the image), FAILED
    /// (the fleet might already have the image), or NOT_STARTED (the rollout stopped before the image of this fleet was changed).
    /// </summary>
    public string State { get; }

    /// <summary>The name of the image before the change.</summary>
    public string? OldImageName { get; }

    /// <summary>The name of the image to roll out.</summary>
    public string? NewImageName { get; }

    /// <summary>The ARN of the image before the change.</summary>
    public string? OldImageArn { get; }

    /// <summary>The ARN of the image to roll out.</summary>
    public string? NewImageArn { get; }

    /// <summary>The number of sessions that had begun and hadn't ended when the image was changed.</summary>
    public int? SessionsBefore { get; }

    /// <summary>The number of sessions that began before the change and that hadn't ended when the rollout ended.</summary>
    public int? SessionsLeft { get; }

    /// <summary>The number of sessions that began before the change and were ended by the rollout.</summary>
    public int EndedSessions { get; }

    /// <summary>The number of instances that the rollout drained.</summary>
    public int DrainedInstances { get; }

    /// <summary>
    /// The users whose sessions were the last to end. Only sessions that began before the image was changed are considered. If several
    /// sessions ended at about the same time, the list contains the users of all these sessions.
    /// </summary>
    public TextList LastUsers { get; }

    /// <summary>The users whose sessions the rollout ended.</summary>
    public TextList EndedUsers { get; }

    /// <summary>The time when AWS confirmed that the image was changed.</summary>
    public DateTime? ChangedAt { get; }

    /// <summary>The time when the rollout ended.</summary>
    public DateTime? EndedAt { get; }

    /// <summary>The time between the image change and the end of the rollout.</summary>
    public TimeSpan? Duration { get; }

    /// <summary>The reason why the rollout failed or wasn't started.</summary>
    public string? Reason { get; }

    /// <summary>Returns the name of the fleet.</summary>
    public override string ToString() => FleetName ?? "";
}
