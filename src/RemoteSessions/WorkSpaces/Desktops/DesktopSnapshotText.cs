namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>What a question says about a snapshot.</summary>
/// <param name="Text">The text; null if there is no snapshot.</param>
internal sealed record DesktopSnapshotText(string? Text);
