namespace RemoteSessions.Emulator.Faults;

/// <summary>The type, message, and HTTP status of an error.</summary>
internal sealed record FaultError(string Type, string Message, int Status = 400);
