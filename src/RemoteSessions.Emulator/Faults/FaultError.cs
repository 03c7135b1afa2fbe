namespace RemoteSessions.Emulator.Faults;

/// <summary>The type and message of an error.</summary>
internal sealed record FaultError(string Type, string Message);
