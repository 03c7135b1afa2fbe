using System.Management.Automation.Host;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces.Desktops;

/// <summary>
/// The base class for tests of the commands for personal WorkSpaces. At the time scale of these tests, a desktop starts within an eighth of
/// a second.
/// </summary>
public abstract class DesktopCmdletTest : WorkSpacesCmdletTest
{
    protected const string Unknown = "ws-000000000";

    protected override CmdletSession NewSession() => new(timeScale: 600, region: "us-east-1", settings: "Throttle=Off");

    /// <summary>Starts an emulator with the specified time scale and settings.</summary>
    protected void BeginDesktops(double timeScale = 600, PSHost? host = null, params string[] settings) =>
        Begin(timeScale, host, [.. settings, "Throttle=Off"]);

    protected IReadOnlyList<WksDesktop> Desktops(params (string Name, object? Value)[] parameters) =>
        Session.Run<WksDesktop>("Get-WksDesktop", parameters);

    protected WksDesktop Of(string user) => Desktops(("WorkspaceId", user)).Single();

    protected string? StateOf(string user) => Of(user).State;

    protected static string Users(IEnumerable<WksDesktop> desktops) => Line(desktops.Select(desktop => desktop.UserName));
}
