namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>What a poll shows of a migration.</summary>
/// <param name="SourceId">The ID of the desktop that is migrated.</param>
/// <param name="Source">The desktop that is migrated, or null if it doesn't exist any more.</param>
/// <param name="Target">The new desktop, or null if it doesn't exist, or not yet.</param>
internal sealed record DesktopMigrationPoll(string SourceId, WksDesktop? Source, WksDesktop? Target);
