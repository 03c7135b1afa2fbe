using RemoteSessions.Waiting;

namespace RemoteSessions.Provisioning;

/// <summary>Specifies how the steps of stopping, changing, and starting report their progress, and the timeout of each step.</summary>
internal sealed record StepOptions(TimeSpan StepTimeout, Action<string, WaitProgress?> Progress, TimeProvider Time);
