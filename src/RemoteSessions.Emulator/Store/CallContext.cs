using RemoteSessions.Emulator.Faults;

namespace RemoteSessions.Emulator.Store;

/// <summary>What a service may know of a call besides its input.</summary>
internal sealed record CallContext(string Region, Fault? Fault);
