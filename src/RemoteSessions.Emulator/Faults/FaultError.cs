namespace RemoteSessions.Emulator.Faults;

/// <summary>An error as a service gives it.</summary>
internal sealed record FaultError(string Type, string Message);
