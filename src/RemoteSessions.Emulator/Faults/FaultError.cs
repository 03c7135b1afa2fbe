namespace RemoteSessions.Emulator.Faults;

/// <summary>An error as a service sends it.</summary>
internal sealed record FaultError(string Type, string Message);
