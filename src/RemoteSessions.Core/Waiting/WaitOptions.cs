namespace RemoteSessions.Waiting;

/// <summary>The timeout and the polling interval of a wait.</summary>
internal sealed record WaitOptions(TimeSpan Timeout)
{
    public TimeSpan FirstPoll { get; init; } = TimeSpan.FromSeconds(0.5);

    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The time during which a resource may be missing, because a service might not list a new resource immediately.</summary>
    public TimeSpan MissingGrace { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The resources that the user specified and that the command hasn't read before. If the first poll doesn't return one of these
    /// resources, the resource doesn't exist.
    /// </summary>
    public IReadOnlySet<string> Named { get; init; } = new HashSet<string>();

    /// <summary>Indicates whether the wait is over when the resource is no longer listed.</summary>
    public bool UnlistedIsDone { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Called after each poll with the number of remaining resources, the state of each resource, and the elapsed time.</summary>
    public Action<WaitProgress>? Progress { get; init; }
}
