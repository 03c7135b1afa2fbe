namespace RemoteSessions.AppStream;

/// <summary>
/// Specifies how an image is rolled out to a fleet. The durations are measured with the clock of AWS or of the emulator, and not with the
/// clock of this machine.
/// </summary>
/// <param name="Drain">Indicates whether the instances of multi-session fleets are drained.</param>
/// <param name="EndSessionsAfter">The time after which the remaining sessions are ended, or null if they aren't ended.</param>
/// <param name="Timeout">The maximum time to wait until the sessions have ended.</param>
internal sealed record RollOutOptions(bool Drain, TimeSpan? EndSessionsAfter, TimeSpan Timeout)
{
    /// <summary>The clock of this machine, for the pauses between polls.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
