using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>The account and Region of a fleet or pool, and the switches of the command that specify how it's changed.</summary>
internal sealed record ChangeOptions(Scope Scope, bool StopIfNeeded, bool Wait, bool Force, int TimeoutSeconds);
