namespace RemoteSessions.Emulator.Services;

/// <summary>The state of a fleet or pool at a specific time, in the form that Application Auto Scaling uses.</summary>
/// <param name="State">The state of the resource.</param>
/// <param name="IsActive">Indicates whether the resource is running or starting.</param>
/// <param name="Desired">The desired capacity, in instances or user sessions.</param>
/// <param name="Actual">The capacity that is ready for use.</param>
/// <param name="Used">The capacity that is in use.</param>
internal sealed record ScalableResource(string State, bool IsActive, int Desired, int Actual, int Used)
{
    /// <summary>The number of user sessions for each instance. The capacity is always a multiple of this number.</summary>
    public int Step { get; init; } = 1;

    /// <summary>
    /// The reason why the type of the fleet or the state of the pool prevents scaling, or null if neither prevents scaling.
    /// </summary>
    public string? Obstacle { get; init; }

    /// <summary>The utilization in percent. If no capacity is ready, the metric has no value, and this property is null.</summary>
    public double? Utilization => IsActive && Actual > 0 ? 100.0 * Used / Actual : null;

    /// <summary>Rounds a requested capacity up to the next multiple of <see cref="Step"/>.</summary>
    public int Round(int capacity) => (int)((capacity + Step - 1L) / Step * Step);
}
