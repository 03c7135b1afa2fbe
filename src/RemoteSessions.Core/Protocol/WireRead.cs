namespace RemoteSessions.Protocol;

/// <summary>Reads a structure whose opening brace is the reader's current token.</summary>
internal delegate T WireRead<out T>(ref WireReader json);
