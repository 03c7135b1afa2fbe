using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>Finds desktops by their IDs or by the names of their users.</summary>
internal static class DesktopNames
{
    /// <summary>
    /// Reads the desktops in an account and Region. Each call can read up to 25 desktops by ID. To find a desktop by its user name, the
    /// command must read the whole list.
    /// </summary>
    public static readonly NamedKind<DesktopClient, WksDesktop> Desktops = new(
        WksDesktop.Identity,
        DesktopKinds.Desktop,
        ClientFactory.Create<DesktopClient>(),
        DesktopClient.IsId,
        desktop => desktop.Label)
    {
        Read = (client, ids, cancel) => client.GetAsync(ids, cancel),
        List = (client, cancel) => client.ListAsync(DesktopQuery.All, cancel),
    };
}
