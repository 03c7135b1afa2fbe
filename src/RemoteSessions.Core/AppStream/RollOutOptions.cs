namespace RemoteSessions.AppStream;

/// <summary>Specifies how an image is rolled out to a fleet. The durations are measured on the clock of the service.</summary>
/// <param name="Drain">Whether the instances of multi-session fleets are drained.</param>
/// <param name="EndSessionsAfter">The time after which the remaining sessions are ended, or null if they aren't ended.</param>
/// <param name="Timeout">The longest time to wait for the end of the sessions.</param>
internal sealed record RollOutOptions(bool Drain, TimeSpan? EndSessionsAfter, TimeSpan Timeout)
{
    /// <summary>The clock of this machine, for the pauses between polls.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
