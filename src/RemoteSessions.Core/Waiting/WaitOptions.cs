namespace RemoteSessions.Waiting;

/// <summary>The timeout and the polling interval of a wait.</summary>
internal sealed record WaitOptions(TimeSpan Timeout)
{
    public TimeSpan FirstPoll { get; init; } = TimeSpan.FromSeconds(0.5);

    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The period at the start of a wait during which a resource that isn't in <see cref="Named"/> is considered to exist even if the
    /// service hasn't listed it yet. The service might not list a new resource immediately.
    /// </summary>
    public TimeSpan MissingGrace { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The resources that the user specified and that the command hasn't read yet. If the first poll doesn't return one of these resources,
    /// the resource is considered nonexistent.
    /// </summary>
    public IReadOnlySet<string> Named { get; init; } = new HashSet<string>();

    /// <summary>Indicates whether the wait ends when the resource is no longer listed.</summary>
    public bool UnlistedIsDone { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// A callback that runs after each poll and receives the number of remaining resources, the state of each resource, and the elapsed
    /// time.
    /// </summary>
    public Action<WaitProgress>? Progress { get; init; }
}
