using RemoteSessions.Sessions;

namespace RemoteSessions.Reports;

/// <summary>A user who has left a session; <paramref name="SeenSince"/>: in each sample from that one on.</summary>
internal sealed record AwayUser(RemoteSession Session, DateTime SeenSince);
