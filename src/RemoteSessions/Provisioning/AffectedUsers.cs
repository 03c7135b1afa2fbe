using RemoteSessions.Commands.Parameters;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Describes the users whose sessions would end if a fleet or pool were stopped, for prompts and -WhatIf.</summary>
internal static class AffectedUsers
{
    private const int MostNames = 20;

    /// <summary>Returns text with the numbers of connected and disconnected users and their names.</summary>
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
