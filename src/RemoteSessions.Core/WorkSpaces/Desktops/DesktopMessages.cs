namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>The user-visible messages about personal WorkSpaces.</summary>
internal static partial class DesktopMessages
{
    /// <summary>The reason why the session on a personal WorkSpace can't be ended.</summary>
    public static string EndProblem(string workspaceId) =>
        $"The session on the desktop {workspaceId} wasn't ended, because AWS can't end it without stopping or restarting the desktop. To "
        + $"stop the desktop, run Stop-WksDesktop {workspaceId}. To restart it, run Restart-WksDesktop {workspaceId}.";

    /// <summary>The sentence that is added to the error if the response to a request was lost and the desktop doesn't exist.</summary>
    public const string NotCreated = "The desktop doesn't currently exist.";

    public static string NotFound(string id) => $"The WorkSpaces desktop '{id}' doesn't exist.";

    /// <summary>The error for an item of a request. The reason is the text that AWS returned, if any.</summary>
    public static string ItemRejected(string item, string region, string? reason) => string.IsNullOrEmpty(reason)
        ? $"AWS rejected the request for '{item}' in {region} and returned no reason."
        : $"AWS rejected the request for '{item}' in {region}: {reason}";

    /// <summary>The error for a new desktop if the response doesn't contain a result for the desktop.</summary>
    public static string NoResult(string user) =>
        $"The response doesn't indicate whether the desktop for '{user}' was created. To check whether it exists, run Get-WksDesktop.";

    /// <summary>The tooltip that argument completion shows for a desktop.</summary>
    public static string Hint(WksDesktop desktop) =>
        $"{desktop.State}, {desktop.RunningMode}, {desktop.UserName}, {desktop.ComputerName}";
}
