using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Services;

/// <summary>What holds users' sessions, runs or is stopped, and has a size: an AppStream fleet, a WorkSpaces pool.</summary>
public abstract class CapacityResource : AwsResource
{
    private protected CapacityResource(ResourceOrigin origin) : base(origin)
    {
    }

    /// <summary>What the service knows it by.</summary>
    internal abstract string Key { get; }

    /// <summary>What users know it by.</summary>
    internal abstract string Label { get; }

    /// <summary>What of its kind it is, as an error says it: "ALWAYS_ON fleet".</summary>
    internal abstract string TypeName { get; }

    /// <summary>What completion says about it.</summary>
    internal abstract string Hint { get; }

    /// <summary>RUNNING, STOPPED, or on the way.</summary>
    internal abstract string CurrentState { get; }

    /// <summary>What keeps it from running, in the service's words.</summary>
    internal abstract ErrorList Problems { get; }

    /// <summary>Sessions that can begin now, or null where the service does not count them.</summary>
    internal abstract int? AvailableSessions { get; }

    /// <summary>Sessions that there is to be room for, or null where the service does not say.</summary>
    internal abstract int? DesiredSessions { get; }

    /// <summary>How much of it runs, as a user reads it while waiting.</summary>
    internal abstract string Progress { get; }

    /// <summary>The kind of the sessions on it, as the column Service names it.</summary>
    private protected abstract string Service { get; }

    /// <summary>The row about it in a sample.</summary>
    /// <param name="time">The time of the sample.</param>
    /// <param name="sessions">The sessions on it that have not ended; null where they could not be read.</param>
    internal RemoteSessionCapacity Row(DateTime time, IReadOnlyCollection<RemoteSession>? sessions) =>
        new(time, Service, Label, this, Figures(sessions), sessions);

    /// <summary>How much of it there is, and how much of it is used.</summary>
    private protected abstract CapacityFigures Figures(IReadOnlyCollection<RemoteSession>? sessions);
}
