namespace RemoteSessions.Commands.Provisioning;

/// <summary>The state that a command waits for.</summary>
internal enum CapacityGoal
{
    Running,
    Stopped,
}
