using RemoteSessions.Waiting;

namespace RemoteSessions.Provisioning;

/// <summary>How a walk tells what it does, and how long a step may take.</summary>
internal sealed record WalkOptions(TimeSpan StepTimeout, Action<string, WaitProgress?> Progress, TimeProvider Time);
