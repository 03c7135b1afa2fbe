using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Describes an operation that uses snapshots to replace the volumes of desktops: a rebuild or a restore.</summary>
/// <param name="UsedFor">The value of WksDesktopSnapshot.UsedFor for the snapshots that the operation uses.</param>
/// <param name="Transient">The state of a desktop while its volumes are being replaced.</param>
/// <param name="States">The states in which AWS accepts the request.</param>
/// <param name="SendAsync">Sends the call.</param>
internal sealed record DesktopReplacementKind(
    string UsedFor, string Transient, IReadOnlyList<string> States, Func<DesktopClient, string, CancellationToken, Task> SendAsync)
{
    /// <summary>The verb phrase that describes the replacement in progress bars and error messages, such as "be rebuilt".</summary>
    public required string Change { get; init; }

    /// <summary>
    /// Creates the error for a desktop that isn't in one of the required states. The arguments are the name of the user and the state of
    /// the desktop.
    /// </summary>
    public required Func<string, string, string> NeedsState { get; init; }

    /// <summary>Creates the error that is written if the desktop is a standby desktop. The argument is the name of the user.</summary>
    public required Func<string, string> Standby { get; init; }

    /// <summary>Creates the error that is written if the desktop has no snapshots. The argument is the name of the user.</summary>
    public required Func<string, string> NoSnapshot { get; init; }

    /// <summary>Returns the action that a confirmation prompt shows. The argument is the text that describes the snapshot.</summary>
    public required Func<string, string> Action { get; init; }
}
