using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Sessions that were created and that the user has not seen yet: nobody would stop them if the command were interrupted.
/// </summary>
internal sealed class UnseenSessions
{
    private readonly Dictionary<string, string?> _profiles = new(StringComparer.Ordinal);

    /// <summary>What to say if the command is interrupted now, or null where there are none.</summary>
    public string? Note
    {
        get
        {
            lock (_profiles)
            {
                if (_profiles.Count == 0)
                    return null;
                var one = _profiles.Count == 1;
                var commands = _profiles.GroupBy(session => session.Value, session => session.Key).Select(profile =>
                    $"Stop-DFRemoteSession -Arn {string.Join(", ", profile)}{(profile.Key is { } name ? $" -ProfileName '{name}'" : "")}");
                return (one
                    ? "The session that was created is billed until it is stopped. To stop it, run "
                    : $"The {_profiles.Count} sessions that were created are billed until they are stopped. To stop them, run ")
                    + $"{string.Join("; ", commands)}";
            }
        }
    }

    /// <summary>From any task: a session was created.</summary>
    public void Add(DFRemoteSession session)
    {
        lock (_profiles)
            _profiles[session.Arn!] = session.ProfileName;
    }

    /// <summary>From any task: the user has seen the session, or it was stopped.</summary>
    public void Remove(string arn)
    {
        lock (_profiles)
            _profiles.Remove(arn);
    }
}
