using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Reports;

/// <summary>
/// How much of an AppStream fleet or a WorkSpaces pool there is and how much of it is used, at one time. What is counted is in
/// <see cref="Unit"/>: instances, or the sessions that there is room for.
/// </summary>
public sealed class RemoteSessionCapacity : AwsResource
{
    internal const string InstanceUnit = "instance";
    internal const string SessionUnit = "session";

    internal RemoteSessionCapacity(
        DateTime time, string service, string name, AwsResource source, CapacityFigures figures,
        IReadOnlyCollection<RemoteSession>? sessions)
        : base(source)
    {
        Time = time;
        Service = service;
        Name = name;
        Type = figures.Type;
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

    /// <summary>
    /// What is counted: instance (fleets with one user an instance), or session (multi-session and Elastic fleets, pools).
    /// </summary>
    public string Unit { get; }

    /// <summary>How many there are to be; of an Elastic fleet the sessions that it allows at one time.</summary>
    public int? Desired { get; }

    /// <summary>How many run: instances that are up, or sessions that there is room for; of an Elastic fleet those that go on.</summary>
    public int? Running { get; }

    /// <summary>How many of these users have.</summary>
    public int? InUse { get; }

    /// <summary>How many new sessions can begin at once.</summary>
    public int? Available { get; }

    /// <summary>How many nobody has used for 30 days. Only of personal WorkSpaces; null elsewhere.</summary>
    public int? Unused { get; }

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

    /// <summary>Whether it runs; known only of what was measured by this command.</summary>
    internal bool IsRunning { get; }
}
