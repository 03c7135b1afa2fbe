using RemoteSessions.Emulator.Faults;

namespace RemoteSessions.Emulator.Store;

/// <summary>The Region of a call, and the fault that is injected into the call, if any.</summary>
internal sealed record CallContext(string Region, Fault? Fault);
