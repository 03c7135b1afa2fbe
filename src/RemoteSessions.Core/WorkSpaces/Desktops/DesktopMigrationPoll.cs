namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>What a poll shows of a migration.</summary>
/// <param name="Source">The desktop that is migrated, or null if it doesn't exist any more.</param>
/// <param name="Target">The new desktop, or null if it doesn't exist, or not yet.</param>
internal sealed record DesktopMigrationPoll(WksDesktop? Source, WksDesktop? Target);
