using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Keeps track of sessions that were created but haven't been returned to the user yet. If the command is interrupted, the user is told
/// which of these sessions to stop.
/// </summary>
internal sealed class UnseenSessions
{
    private readonly Dictionary<string, string?> _profiles = new(StringComparer.Ordinal);

    /// <summary>The text to display if the command is interrupted now, or null if there are no sessions to stop.</summary>
    public string? Note
    {
        get
        {
            lock (_profiles)
            {
                if (_profiles.Count == 0)
                    return null;
                var commands = _profiles.GroupBy(session => session.Value, session => session.Key).Select(profile =>
                    $"Stop-DFRemoteSession -Arn {string.Join(", ", profile)}{(profile.Key is { } name ? $" -ProfileName '{name}'" : "")}");
                return DeviceFarmMessages.StopUnseenSessions(_profiles.Count, commands);
            }
        }
    }

    /// <summary>Adds an entry for a session that was created. This method is thread-safe.</summary>
    public void Add(DFRemoteSession session)
    {
        lock (_profiles)
            _profiles[session.Arn!] = session.ProfileName;
    }

    /// <summary>Removes the entry for a session that was returned to the user or that was stopped. This method is thread-safe.</summary>
    public void Remove(string arn)
    {
        lock (_profiles)
            _profiles.Remove(arn);
    }
}
