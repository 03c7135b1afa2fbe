using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Reports;

/// <summary>
/// The capacity and the usage of an AppStream fleet, a WorkSpaces pool, or a group of personal WorkSpaces at a specific time.
/// <see cref="Unit"/> specifies whether the numbers count instances or sessions.
/// </summary>
public sealed class RemoteSessionCapacity : AwsResource
{
    internal const string InstanceUnit = "instance";
    internal const string SessionUnit = "session";

    private (int? Minimum, int? Maximum, ScheduledChange? Next) _limits;

    internal RemoteSessionCapacity(
        DateTime time, string service, string name, AwsResource source, CapacityFigures figures,
        IReadOnlyCollection<RemoteSession>? sessions)
        : base(source)
    {
        Time = time;
        Service = service;
        Name = name;
        Type = figures.Type;
        Part = figures.Part;
        State = figures.State;
        IsRunning = figures.IsRunning;
        Unit = figures.Unit;
        Desired = figures.Desired;
        Running = figures.Running;
        InUse = figures.InUse;
        Available = figures.Available;
        Unused = figures.Unused;
        Utilization = figures is { InUse: { } part, Whole: { } whole and > 0 } ? Math.Round(100.0 * part / whole, 1) : null;
        Connected = sessions?.Count(session => session.IsConnected);
        Disconnected = sessions?.Count(session => session.HasLeft);
        Errors = figures.Errors;
    }

    /// <summary>Describes the property that identifies the fleet, pool, or directory of a row.</summary>
    internal static ResourceIdentity Identity { get; } = new(typeof(RemoteSessionCapacity), CoreMessages.CapacityKind, null, nameof(Name));

    /// <summary>The time of the sample, which is the same for all rows of the sample.</summary>
    public DateTime Time { get; }

    /// <summary>The service: AppStream, WorkSpaces, or WorkSpacesPersonal.</summary>
    public string Service { get; }

    /// <summary>The name of the fleet or pool or, for personal WorkSpaces, the name of the directory.</summary>
    public string Name { get; }

    /// <summary>
    /// The type of a fleet (ALWAYS_ON, ON_DEMAND, ELASTIC), or the running mode of a pool or of personal WorkSpaces (ALWAYS_ON, AUTO_STOP).
    /// </summary>
    public string? Type { get; }

    /// <summary>The state of the resource, such as RUNNING, STOPPED, or STARTING.</summary>
    public string State { get; }

    /// <summary>
    /// The unit of the numbers: instance (for desktops and for fleets with one user per instance) or session (for multi-session fleets,
    /// Elastic fleets, and pools).
    /// </summary>
    public string Unit { get; }

    /// <summary>The desired capacity. For an Elastic fleet, this is the maximum number of concurrent sessions.</summary>
    public int? Desired { get; }

    /// <summary>
    /// The running capacity: the number of running instances, or the number of sessions that the running instances support. For an Elastic
    /// fleet, this is the number of current sessions.
    /// </summary>
    public int? Running { get; }

    /// <summary>The amount of the running capacity that is in use.</summary>
    public int? InUse { get; }

    /// <summary>
    /// The number of new sessions that can start immediately. For personal WorkSpaces, the number of running desktops to which no user is
    /// connected.
    /// </summary>
    public int? Available { get; }

    /// <summary>
    /// The number of desktops that haven't been used for 30 days. The value is null for resources other than personal WorkSpaces.
    /// </summary>
    public int? Unused { get; }

    /// <summary>
    /// <see cref="InUse"/> as a percentage of <see cref="Running"/> or, for an Elastic fleet, of <see cref="Desired"/>. The value is null
    /// if this capacity is 0, if an Elastic fleet isn't running, or if the capacity or the usage is unknown.
    /// </summary>
    public double? Utilization { get; }

    /// <summary>The number of sessions with a connected user, or null if the sessions couldn't be read.</summary>
    public int? Connected { get; }

    /// <summary>The number of sessions whose user has disconnected and can reconnect, or null if the sessions couldn't be read.</summary>
    public int? Disconnected { get; }

    /// <summary>
    /// The errors that prevent the fleet or pool from running, as the service reports them. Each error has a code and a message.
    /// </summary>
    public ErrorList Errors { get; }

    /// <summary>
    /// The minimum capacity that is set in Application Auto Scaling. The value is null if the fleet or pool isn't registered with
    /// Application Auto Scaling, or if its scaling configuration couldn't be read.
    /// </summary>
    public int? MinCapacity => _limits.Minimum;

    /// <summary>
    /// The maximum capacity that is set in Application Auto Scaling. The value is null if the fleet or pool isn't registered with
    /// Application Auto Scaling, or if its scaling configuration couldn't be read.
    /// </summary>
    public int? MaxCapacity => _limits.Maximum;

    /// <summary>The local time of the next scheduled change to the minimum or maximum, or null if no change is scheduled.</summary>
    public DateTime? NextChange => Local(_limits.Next?.Time);

    /// <summary>The minimum and maximum capacity that the next scheduled change sets, such as 5-20.</summary>
    public string? NextChangeCapacity => _limits.Next?.Capacity;

    /// <summary>Returns the name of the resource.</summary>
    public override string ToString() => Name ?? "";

    /// <inheritdoc cref="CapacityFigures.Part"/>
    internal string? Part { get; }

    /// <summary>Indicates whether the fleet or pool was running when its capacity was measured.</summary>
    internal bool IsRunning { get; }

    /// <summary>Sets the capacity limits and the next scheduled change, which come from Application Auto Scaling.</summary>
    internal void SetLimits(int? minimum, int? maximum, ScheduledChange? next) => _limits = (minimum, maximum, next);
}
