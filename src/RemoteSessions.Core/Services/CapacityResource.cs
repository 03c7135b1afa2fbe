using RemoteSessions.Resources;

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
}
