namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>What a cmdlet waits for.</summary>
internal enum WaitGoal
{
    Running,
    Ended,
}
