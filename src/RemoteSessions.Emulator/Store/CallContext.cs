using RemoteSessions.Emulator.Faults;

namespace RemoteSessions.Emulator.Store;

/// <summary>The properties of a call other than its input.</summary>
internal sealed record CallContext(string Region, Fault? Fault);
