using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Reports;

/// <summary>
/// How much of an AppStream fleet or a WorkSpaces pool there is and how much of it is used, at one time. What is counted is in
/// <see cref="Unit"/>: instances, or the sessions that there is room for.
/// </summary>
public sealed class RemoteSessionCapacity : AwsResource
{
    internal const string InstanceUnit = "instance";
    internal const string SessionUnit = "session";

    internal RemoteSessionCapacity(DateTime time, CapacityResource source, IReadOnlyCollection<RemoteSession>? sessions)
        : base(source)
    {
        Time = time;
        Service = source is ASFleet ? SessionServices.AppStream : SessionServices.WorkSpaces;
        Name = source.Label;
        Type = source switch { ASFleet fleet => fleet.FleetType, WksPool pool => pool.RunningMode, _ => null };
        State = source.CurrentState;
        (Unit, Desired, Running, InUse, Available) = Counts(source, sessions);
        Utilization = source is ASFleet { FleetType: FleetTypeValues.Elastic }
            ? State == CapacityStates.Running ? Percent(InUse, Desired) : null
            : Percent(InUse, Running);
        Connected = sessions?.Count(session => session.ConnectionState == SessionConnectionStateValues.Connected);
        Disconnected = sessions?.Count(HasLeft);
        Errors = source.Problems;
    }

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(typeof(RemoteSessionCapacity), "remote session capacity", null, nameof(Name));

    /// <summary>When it was measured: the same for all rows of one sample.</summary>
    public DateTime Time { get; }

    /// <summary>AppStream or WorkSpaces.</summary>
    public string Service { get; }

    /// <summary>The name of the fleet or pool.</summary>
    public string Name { get; }

    /// <summary>A fleet's type (ALWAYS_ON, ON_DEMAND, ELASTIC) or a pool's running mode (ALWAYS_ON, AUTO_STOP).</summary>
    public string? Type { get; }

    /// <summary>The state in the service's own words: RUNNING, STOPPED, or on the way.</summary>
    public string State { get; }

    /// <summary>What is counted: instance (fleets with one user an instance), or session (multi-session and Elastic fleets, pools).</summary>
    public string Unit { get; }

    /// <summary>How many there are to be; of an Elastic fleet the sessions that it allows at one time.</summary>
    public int? Desired { get; }

    /// <summary>How many run: instances that are up, or sessions that there is room for; of an Elastic fleet those that go on.</summary>
    public int? Running { get; }

    /// <summary>How many of these users have.</summary>
    public int? InUse { get; }

    /// <summary>How many new sessions can begin at once.</summary>
    public int? Available { get; }

    /// <summary>
    /// <see cref="InUse"/> in percent of <see cref="Running"/>, of an Elastic fleet in percent of <see cref="Desired"/>. Null where
    /// nothing runs.
    /// </summary>
    public double? Utilization { get; }

    /// <summary>Sessions whose users are connected. Null where the service did not give the list.</summary>
    public int? Connected { get; }

    /// <summary>Sessions whose users have left, and may come back. Null where the service did not give the list.</summary>
    public int? Disconnected { get; }

    /// <summary>What keeps it from running, in the service's words: code and message.</summary>
    public ErrorList Errors { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";

    /// <summary>Whether a session has an instance, and its user is not there.</summary>
    internal static bool HasLeft(RemoteSession session) =>
        session.ConnectionState == SessionConnectionStateValues.NotConnected && session.State == SessionStateValues.Active;

    private static (string Unit, int? Desired, int? Running, int? InUse, int? Available) Counts(
        CapacityResource source, IReadOnlyCollection<RemoteSession>? sessions) => source switch
        {
            // An instance of theirs is there for its session only: what runs is what is used.
            ASFleet { FleetType: FleetTypeValues.Elastic } fleet =>
                (SessionUnit, fleet.MaxConcurrentSessions, sessions?.Count, sessions?.Count,
                    sessions is null ? null : Math.Max(0, fleet.MaxConcurrentSessions.GetValueOrDefault() - sessions.Count)),
            // AWS counts what is on draining instances by itself.
            ASFleet { DesiredUserSessions: not null } fleet => (
                SessionUnit,
                fleet.DesiredUserSessions,
                Sum(fleet.ActualUserSessions, fleet.DrainModeActiveUserSessions),
                Sum(fleet.ActiveUserSessions, fleet.DrainModeActiveUserSessions),
                fleet.AvailableUserSessions),
            ASFleet fleet => (InstanceUnit, fleet.Desired, fleet.Running, fleet.InUse, fleet.Available),
            WksPool pool => (SessionUnit, pool.Desired, pool.Actual, pool.Active, pool.Available),
            _ => (SessionUnit, null, null, null, null),
        };

    private static int? Sum(int? part, int? draining) => part is null ? draining : part + draining.GetValueOrDefault();

    private static double? Percent(int? part, int? whole) => part is not null && whole is > 0 ? Math.Round(100.0 * part.Value / whole.Value, 1) : null;
}
