using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>The kinds of personal WorkSpaces resources that users can specify.</summary>
internal static class DesktopKinds
{
    /// <summary>A desktop. AWS identifies a desktop by its ID, but this module also accepts the name of the desktop's user.</summary>
    public static readonly ResourceKind Desktop = new(WksDesktop.Identity.Kind, "Get-WksDesktop")
    {
        NotFoundId = value => DesktopClient.IsId(value) ? ErrorIds.ResourceNotFound : ErrorIds.NameNotFound,
    };
}
