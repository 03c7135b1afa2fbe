using RemoteSessions.Waiting;

namespace RemoteSessions.Provisioning;

/// <summary>Specifies the timeout for each step (stop, change, and start) and how the steps report their progress.</summary>
internal sealed record StepOptions(TimeSpan StepTimeout, Action<string, WaitProgress?> Progress, TimeProvider Time);
