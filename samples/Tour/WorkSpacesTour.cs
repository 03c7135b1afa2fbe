using static RemoteSessions.Tour.Shell;

namespace RemoteSessions.Tour;

/// <summary>Pools for the day, and what users may do in them, in WorkSpaces.</summary>
internal static class WorkSpacesTour
{
    private static readonly string[] SettingColumns = ["DirectoryId", "Name", "ClipboardToLocal", "HomeFolder", "PreferredProtocol"];

    /// <summary>Whether all of it worked.</summary>
    public static bool Run(Shell shell)
    {
        Say("Amazon WorkSpaces. The pools of the region, and who is in them.");
        shell.Run(null, null, Command("Get-WksPool"));
        shell.Run(null, null, Command("Get-WksPoolSession"));

        Say("Start the pools of Sales; one of them runs already, which is no error.");
        var started = shell.Run(null, null, Command("Get-WksPool", "sales*"), Command("Start-WksPool", "-Wait", "-PassThru"));

        Say("End the sessions that nobody is connected to.");
        shell.Run(null, null, Command("Get-WksPoolSession", ("ConnectionState", (object?)"NOT_CONNECTED")), Command("Stop-WksPoolSession", ("Confirm", (object?)false)));
        var left = shell.Run(null, null, Command("Get-WksPoolSession", ("ConnectionState", (object?)"NOT_CONNECTED")));

        Say("No text is to leave the sessions of Sales. What would change, and then for real.");
        shell.Run(null, null, Command("Get-WksDirectory", "sales"), Command("Set-WksStreamingProperty", ("ClipboardToLocal", (object?)"DISABLED"), "-WhatIf"));
        var directories = shell.Run(
            null,
            null,
            Command("Get-WksDirectory", "sales"),
            Command("Set-WksStreamingProperty", ("ClipboardToLocal", (object?)"DISABLED")),
            Command("Select-Object", ("Property", (object?)SettingColumns)));

        Say("The evening: stop them. How many users would that hit?");
        shell.Run(null, null, Command("Get-WksPool", "sales*"), Command("Stop-WksPool", "-WhatIf"));
        var stopped = shell.Run(null, null, Command("Get-WksPool", "sales*"), Command("Stop-WksPool", "-Force", "-Wait", "-PassThru"));
        return started.Count == 2 && left.Count == 0 && (string?)Value(directories[0], "ClipboardToLocal") == "DISABLED"
            && stopped.All(pool => (string?)Value(pool, "State") == "STOPPED");
    }
}
