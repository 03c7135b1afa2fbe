using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>The sessions that a stop would end, as questions and -WhatIf tell of them.</summary>
internal static class AffectedUsers
{
    private const int MostNames = 20;

    /// <summary>How many users are connected, how many have left, and who they are.</summary>
    public static string Count(IReadOnlyList<RemoteSession> sessions)
    {
        var connected = sessions.Count(session => session.IsConnected);
        var text = connected switch
        {
            0 => "no users connected",
            1 => "1 user connected",
            _ => $"{connected} users connected",
        };
        if (sessions.Count > connected)
            text += $", {sessions.Count - connected} disconnected";
        return sessions.Count == 0 ? text : $"{text}: {Names(sessions)}";
    }

    /// <summary>Who they are.</summary>
    public static string Names(IReadOnlyList<RemoteSession> sessions)
    {
        var users = string.Join(
            ", ", sessions.Take(MostNames).Select(session => session.IsConnected ? session.UserId : $"{session.UserId} (disconnected)"));
        return sessions.Count > MostNames ? $"{users} and {sessions.Count - MostNames} more" : users;
    }
}
