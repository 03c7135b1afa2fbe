namespace RemoteSessions.Waiting;

/// <summary>How long to wait, and how often to poll.</summary>
internal sealed record WaitOptions(TimeSpan Timeout)
{
    public TimeSpan FirstPoll { get; init; } = TimeSpan.FromSeconds(0.5);

    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a thing may be missing: a service may not show at once what it has just made.</summary>
    public TimeSpan MissingGrace { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// What users named, so that it must be there at the first poll: where it isn't, it doesn't exist. Nothing else has looked it up
    /// before.
    /// </summary>
    public IReadOnlySet<string> Named { get; init; } = new HashSet<string>();

    /// <summary>Whether the wait is over when what is waited for is no longer listed.</summary>
    public bool UnlistedIsDone { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Told after each poll: how many still wait, the state of each, the time since the start.</summary>
    public Action<WaitProgress>? Progress { get; init; }
}
