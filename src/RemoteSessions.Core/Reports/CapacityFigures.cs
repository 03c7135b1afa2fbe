using RemoteSessions.Resources;

namespace RemoteSessions.Reports;

/// <summary>How much of a fleet, a pool, or other capacity there is, and how much of it is used.</summary>
internal sealed record CapacityFigures
{
    /// <summary>
    /// What is counted: <see cref="RemoteSessionCapacity.InstanceUnit"/> or <see cref="RemoteSessionCapacity.SessionUnit"/>.
    /// </summary>
    public string Unit { get; init; } = RemoteSessionCapacity.SessionUnit;

    /// <summary>The fleet's type or the running mode.</summary>
    public string? Type { get; init; }

    /// <summary>The state in the service's own words.</summary>
    public required string State { get; init; }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning { get; init; }

    public int? Desired { get; init; }

    public int? Running { get; init; }

    public int? InUse { get; init; }

    public int? Available { get; init; }

    /// <summary>How many nobody has used for 30 days; null where that isn't counted.</summary>
    public int? Unused { get; init; }

    /// <summary>Of how many <see cref="InUse"/> is a part; null where nothing runs.</summary>
    public int? Whole { get; init; }

    /// <summary>What keeps it from running, in the service's words.</summary>
    public required ErrorList Errors { get; init; }
}
