namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>The messages about personal WorkSpaces that users see.</summary>
internal static partial class DesktopMessages
{
    /// <summary>The reason why the session on a personal WorkSpace can't be ended.</summary>
    public static string EndProblem(string workspaceId) =>
        $"The session on the desktop {workspaceId} wasn't ended, because AWS can't end the session of a personal WorkSpace separately. To "
        + "stop the desktop, run Stop-WksDesktop. To restart it, run Restart-WksDesktop.";

    /// <summary>The sentence that is added to the error if the response to a request was lost and the desktop doesn't exist.</summary>
    public const string NotCreated = "The desktop doesn't currently exist.";

    public static string NotFound(string id) => $"The WorkSpaces desktop '{id}' doesn't exist.";

    /// <summary>The error for an item that the service rejected without a reason.</summary>
    public static string NoReason(string item) => $"The service rejected the request for '{item}' and returned no reason.";

    /// <summary>The error for a new desktop if the response doesn't contain a result for the desktop.</summary>
    public static string NoResult(string user) =>
        $"The response doesn't indicate whether the desktop for '{user}' was created. To check whether it exists, run Get-WksDesktop.";

    /// <summary>The tooltip that argument completion shows for a desktop.</summary>
    public static string Hint(WksDesktop desktop) =>
        $"{desktop.State}, {desktop.RunningMode}, {desktop.UserName}, {desktop.ComputerName}";
}
