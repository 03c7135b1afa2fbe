using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>The kinds of resources of personal WorkSpaces that users specify.</summary>
internal static class DesktopKinds
{
    /// <summary>A desktop. AWS identifies it by its ID, and users identify it by the name of its user.</summary>
    public static readonly ResourceKind Desktop = new(WksDesktop.Identity.Kind, "Get-WksDesktop")
    {
        NotFoundId = value => DesktopClient.IsId(value) ? ErrorIds.ResourceNotFound : ErrorIds.NameNotFound,
    };
}
