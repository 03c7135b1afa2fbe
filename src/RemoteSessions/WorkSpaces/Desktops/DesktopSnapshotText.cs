namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>The text that describes a snapshot in a confirmation prompt.</summary>
/// <param name="Text">The text that describes the snapshot, or null if there is no snapshot.</param>
internal sealed record DesktopSnapshotText(string? Text);
