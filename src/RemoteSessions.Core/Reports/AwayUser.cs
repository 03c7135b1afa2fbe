using RemoteSessions.Sessions;

namespace RemoteSessions.Reports;

/// <summary>
/// A user who has disconnected from a session. <paramref name="SeenSince"/> is the time of the first sample in which the user was
/// disconnected.
/// </summary>
internal sealed record AwayUser(RemoteSession Session, DateTime SeenSince);
