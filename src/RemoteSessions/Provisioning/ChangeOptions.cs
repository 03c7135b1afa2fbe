using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>The account and Region of a fleet or pool, and the options that specify how the command changes the fleet or pool.</summary>
internal sealed record ChangeOptions(Scope Scope, bool StopIfNeeded, bool Wait, bool Force, int TimeoutSeconds);
