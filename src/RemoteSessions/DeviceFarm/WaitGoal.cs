namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>The state of a session that a command waits for.</summary>
internal enum WaitGoal
{
    Running,
    Ended,
}
