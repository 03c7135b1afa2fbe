namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>The texts about personal WorkSpaces that users read.</summary>
internal static partial class DesktopMessages
{
    /// <summary>The reason why the session on a personal WorkSpace can't be ended.</summary>
    public static string EndProblem(string workspaceId) =>
        $"The session on the desktop {workspaceId} wasn't ended, because AWS can't end the session of a personal WorkSpace separately. To "
        + "stop the desktop, run Stop-WksDesktop. To restart it, run Restart-WksDesktop.";

    /// <summary>The reason why it's unknown, after a response was lost, whether a desktop was created.</summary>
    public const string NotCreated = "The user has no such desktop now.";

    public static string NotFound(string id) => $"There is no WorkSpaces desktop '{id}'.";

    /// <summary>An item that the service rejected without a reason.</summary>
    public static string NoReason(string item) => $"The service rejected the request for '{item}', and gave no reason.";

    /// <summary>An item of a request that creates desktops, if the response doesn't contain a result for the item.</summary>
    public static string NoResult(string user) =>
        $"The response doesn't say whether the desktop of '{user}' was created. To see whether it exists, run Get-WksDesktop.";

    /// <summary>The text that completion shows for a desktop.</summary>
    public static string Hint(WksDesktop desktop) =>
        $"{desktop.State}, {desktop.RunningMode}, {desktop.UserName}, {desktop.ComputerName}";
}
