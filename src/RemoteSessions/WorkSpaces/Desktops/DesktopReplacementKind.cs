using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>How volumes of desktops are replaced from snapshots: by a rebuild or by a restore.</summary>
/// <param name="UsedFor">Which snapshots are used, as WksDesktopSnapshot calls them.</param>
/// <param name="Transient">The state of a desktop meanwhile.</param>
/// <param name="States">The states in which AWS accepts it.</param>
/// <param name="SendAsync">Sends the call.</param>
internal sealed record DesktopReplacementKind(
    string UsedFor, string Transient, IReadOnlyList<string> States, Func<DesktopClient, string, CancellationToken, Task> SendAsync)
{
    /// <summary>What a wait says that the desktop does.</summary>
    public required string Change { get; init; }

    /// <summary>The error for a desktop in another state, from its user and the state.</summary>
    public required Func<string, string, string> NeedsState { get; init; }

    /// <summary>The error for a standby desktop, from its user.</summary>
    public required Func<string, string> Standby { get; init; }

    /// <summary>The error for a desktop without snapshots, from its user.</summary>
    public required Func<string, string> NoSnapshot { get; init; }

    /// <summary>The action in a question, from what is said about the snapshot.</summary>
    public required Func<string, string> Action { get; init; }
}
