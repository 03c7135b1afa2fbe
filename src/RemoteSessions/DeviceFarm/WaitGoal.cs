namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>The session state that a command waits for.</summary>
internal enum WaitGoal
{
    Running,
    Ended,
}
