namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>The state of a migration at the time of a poll.</summary>
/// <param name="SourceId">The ID of the desktop that is being migrated.</param>
/// <param name="Source">The desktop that is being migrated, or null if it no longer exists.</param>
/// <param name="Target">The new desktop, or null if AWS doesn't return it.</param>
internal sealed record DesktopMigrationPoll(string SourceId, WksDesktop? Source, WksDesktop? Target);
