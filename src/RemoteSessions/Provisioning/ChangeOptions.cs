namespace RemoteSessions.Commands.Provisioning;

/// <summary>The switches of the command that specify how fleets or pools are changed.</summary>
internal sealed record ChangeOptions(bool StopIfNeeded, bool Wait, bool Force, int TimeoutSeconds);
