namespace RemoteSessions.Commands.Provisioning;

/// <summary>What a fleet or a pool is waited for to be.</summary>
internal enum CapacityGoal
{
    Running,
    Stopped,
}
