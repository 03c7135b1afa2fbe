using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Describes how the volumes of desktops are replaced from snapshots: by a rebuild or by a restore.</summary>
/// <param name="UsedFor">The snapshots that are used, as WksDesktopSnapshot names them.</param>
/// <param name="Transient">The state of a desktop during the replacement.</param>
/// <param name="States">The states in which AWS accepts the request.</param>
/// <param name="SendAsync">Sends the call.</param>
internal sealed record DesktopReplacementKind(
    string UsedFor, string Transient, IReadOnlyList<string> States, Func<DesktopClient, string, CancellationToken, Task> SendAsync)
{
    /// <summary>The verb for the replacement in the texts about a wait.</summary>
    public required string Change { get; init; }

    /// <summary>Creates the error for a desktop that isn't in one of these states. The arguments are the user and the state.</summary>
    public required Func<string, string, string> NeedsState { get; init; }

    /// <summary>Creates the error for a standby desktop. The argument is the user.</summary>
    public required Func<string, string> Standby { get; init; }

    /// <summary>Creates the error for a desktop without snapshots. The argument is the user.</summary>
    public required Func<string, string> NoSnapshot { get; init; }

    /// <summary>Creates the action for a confirmation prompt. The argument is the text about the snapshot.</summary>
    public required Func<string, string> Action { get; init; }
}
