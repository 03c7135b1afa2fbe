using RemoteSessions.Commands.Parameters;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Describes the users whose sessions would end if a fleet or pool were stopped, for prompts and -WhatIf.</summary>
internal static class AffectedUsers
{
    private const int MostNames = 20;

    /// <summary>
    /// Returns text that contains the number of connected users, the number of disconnected users, and the names of all these users.
    /// </summary>
    public static string Count(IReadOnlyList<RemoteSession> sessions)
    {
        var connected = sessions.Count(session => session.IsConnected);
        var text = CommandMessages.UserCount(connected);
        if (sessions.Count > connected)
            text += $", {CommandMessages.DisconnectedCount(sessions.Count - connected)}";
        return sessions.Count == 0 ? text : $"{text}: {Names(sessions)}";
    }

    /// <summary>Returns the names of the users.</summary>
    public static string Names(IReadOnlyList<RemoteSession> sessions)
    {
        var users = string.Join(
            ", ", sessions.Take(MostNames).Select(
                session => session.IsConnected ? session.UserId : CommandMessages.DisconnectedUser(session.UserId)));
        return sessions.Count > MostNames ? CommandMessages.MoreUsers(users, sessions.Count - MostNames) : users;
    }
}
