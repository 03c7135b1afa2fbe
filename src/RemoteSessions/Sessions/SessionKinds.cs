using RemoteSessions.Commands.AppStream;
using RemoteSessions.Commands.DeviceFarm;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.WorkSpaces;
using RemoteSessions.Commands.WorkSpaces.Desktops;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Sessions;

/// <summary>
/// Determines the kind of each session that a command receives, and the <see cref="ResourceKind"/> to use in error messages about sessions
/// of this kind. The kinds are defined in <see cref="RemoteServices"/>.
/// </summary>
internal static class SessionKinds
{
    /// <summary>Accepts sessions of all kinds.</summary>
    public static readonly ResourceSelector Accepted = new([RemoteSession.Identity, .. RemoteServices.All.Select(kind => kind.Identity)]);


    private static readonly ResourceKind[] ResourceKinds =
        [DeviceFarmKinds.Session, AppStreamKinds.Session, WorkSpacesKinds.Session, DesktopKinds.Desktop];

    /// <summary>
    /// Determines the kind of a session from the session object, the row, or the form of the session ID. Returns null if the kind can't be
    /// determined.
    /// </summary>
    public static SessionKind? KindOf(ResourceReference reference) =>
        RemoteServices.Find(reference[nameof(RemoteSession.Service)])
        ?? RemoteServices.All.FirstOrDefault(kind => kind.IsId(reference.Key))
        ?? RemoteServices.All.FirstOrDefault(kind => kind.Identity == reference.Identity)
        ?? RemoteServices.All.FirstOrDefault(kind => kind.Column is { } column && reference[column] is not null);

    /// <summary>Returns the resource kind to use in error messages about sessions of the specified kind.</summary>
    public static ResourceKind ResourceKindOf(SessionKind kind) =>
        Array.Find(ResourceKinds, known => known.Name == kind.Identity.Kind) ?? new ResourceKind(kind.Identity.Kind, "Get-RemoteSession");
}
