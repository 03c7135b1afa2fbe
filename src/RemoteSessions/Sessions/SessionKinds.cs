using RemoteSessions.Commands.AppStream;
using RemoteSessions.Commands.DeviceFarm;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.WorkSpaces;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Sessions;

/// <summary>What only the commands know of the kinds of session. The kinds themselves are in <see cref="RemoteServices"/>.</summary>
internal static class SessionKinds
{
    /// <summary>Accepts sessions of all kinds.</summary>
    public static readonly ResourceSelector Accepted = new([RemoteSession.Identity, .. RemoteServices.All.Select(kind => kind.Identity)]);

    /// <summary>What a user who names sessions without their service is told.</summary>
    public const string UnknownService =
        "The input doesn't say which service has the session. Specify -Service, or a row with the column Service.";

    private static readonly ResourceKind[] ResourceKinds = [DeviceFarmKinds.Session, AppStreamKinds.Session, WorkSpacesKinds.Session];

    /// <summary>The kind of a session, as its object or row says it, or the form of its id; null where nothing does.</summary>
    public static SessionKind? KindOf(ResourceReference reference) =>
        RemoteServices.Find(reference[nameof(RemoteSession.Service)])
        ?? RemoteServices.All.FirstOrDefault(kind => kind.IsId(reference.Key))
        ?? RemoteServices.All.FirstOrDefault(kind => kind.Identity == reference.Identity)
        ?? RemoteServices.All.FirstOrDefault(kind => kind.Column is { } column && reference[column] is not null);

    /// <summary>How errors call the sessions of a kind.</summary>
    public static ResourceKind ResourceKindOf(SessionKind kind) =>
        Array.Find(ResourceKinds, known => known.Name == kind.Identity.Kind) ?? new ResourceKind(kind.Identity.Kind, "Get-RemoteSession");
}
