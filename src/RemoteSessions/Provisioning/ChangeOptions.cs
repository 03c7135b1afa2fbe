namespace RemoteSessions.Commands.Provisioning;

/// <summary>How a change is to be made.</summary>
internal sealed record ChangeOptions(bool StopIfNeeded, bool Wait, bool Force, int TimeoutSeconds);
