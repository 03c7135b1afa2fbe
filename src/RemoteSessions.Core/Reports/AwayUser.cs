using RemoteSessions.Sessions;

namespace RemoteSessions.Reports;

/// <summary>
/// A user who has disconnected from a session. The <paramref name="SeenSince"/> value is the time of the first sample in which the
/// user was disconnected.
/// </summary>
internal sealed record AwayUser(RemoteSession Session, DateTime SeenSince);
