namespace RemoteSessions.Commands.Provisioning;

/// <summary>The switches of the command that specify how a change is made.</summary>
internal sealed record ChangeOptions(bool StopIfNeeded, bool Wait, bool Force, int TimeoutSeconds);
