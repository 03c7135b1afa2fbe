namespace RemoteSessions.Protocol;

/// <summary>Reads a structure whose opening brace is the current token of the reader.</summary>
internal delegate T WireRead<out T>(ref WireReader json);
