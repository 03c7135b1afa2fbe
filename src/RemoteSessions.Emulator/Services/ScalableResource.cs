namespace RemoteSessions.Emulator.Services;

/// <summary>A fleet or pool at a moment, as Application Auto Scaling sees it.</summary>
/// <param name="State">The state of the resource.</param>
/// <param name="IsActive">Whether the resource is running or starting.</param>
/// <param name="Desired">The desired capacity, in instances or user sessions.</param>
/// <param name="Actual">The capacity that is ready.</param>
/// <param name="Used">The part of it that is in use.</param>
internal sealed record ScalableResource(string State, bool IsActive, int Desired, int Actual, int Used)
{
    /// <summary>The number of user sessions of an instance. The capacity is always a multiple of it.</summary>
    public int Step { get; init; } = 1;

    /// <summary>The reason why the resource can never be scaled, or null if it can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The utilization in percent, or null if nothing is ready, so that there is no metric.</summary>
    public double? Utilization => IsActive && Actual > 0 ? 100.0 * Used / Actual : null;

    /// <summary>The capacity that the resource gets if this capacity is requested.</summary>
    public int Round(int capacity) => (int)((capacity + Step - 1L) / Step * Step);
}
