using RemoteSessions.Waiting;

namespace RemoteSessions.Provisioning;

/// <summary>How the steps of stopping, changing and starting report progress, and how long each may take.</summary>
internal sealed record StepOptions(TimeSpan StepTimeout, Action<string, WaitProgress?> Progress, TimeProvider Time);
