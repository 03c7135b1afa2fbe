using RemoteSessions.Resources;

namespace RemoteSessions.Reports;

/// <summary>The total capacity of a fleet, a pool, or a group of desktops, and the capacity in use.</summary>
internal sealed record CapacityFigures
{
    /// <summary>
    /// The unit of the numbers: <see cref="RemoteSessionCapacity.InstanceUnit"/> or <see cref="RemoteSessionCapacity.SessionUnit"/>.
    /// </summary>
    public string Unit { get; init; } = RemoteSessionCapacity.SessionUnit;

    /// <summary>The type of the fleet, or the running mode of the pool or the desktops.</summary>
    public string? Type { get; init; }

    /// <summary>
    /// If a resource has several rows, this value distinguishes the rows. For example, in a row for a directory, the value is the running
    /// mode of the desktops that the row describes. If the results contain only one row for the resource, the value is null.
    /// </summary>
    public string? Part { get; init; }

    /// <summary>The state that the service returns for the fleet or pool.</summary>
    public required string State { get; init; }

    /// <summary>Indicates whether the fleet or pool is running.</summary>
    public bool IsRunning { get; init; }

    public int? Desired { get; init; }

    public int? Running { get; init; }

    public int? InUse { get; init; }

    public int? Available { get; init; }

    /// <summary>The number of desktops that haven't been used for 30 days, or null if unused desktops aren't counted.</summary>
    public int? Unused { get; init; }

    /// <summary>
    /// The capacity by which <see cref="InUse"/> is divided to calculate the utilization, or null if this capacity is unknown or if the
    /// fleet is an Elastic fleet that isn't running.
    /// </summary>
    public int? Whole { get; init; }

    /// <summary>The errors that prevent the fleet or pool from running, as the service reports them.</summary>
    public required ErrorList Errors { get; init; }
}
