using static RemoteSessions.Tour.Shell;

namespace RemoteSessions.Tour;

/// <summary>Users in the morning, fleets at noon, in AppStream 2.0.</summary>
internal static class AppStreamTour
{
    private static readonly string[] FleetColumns = ["Name", "State", "Desired", "Running", "Available"];

    /// <summary>Whether all of it worked.</summary>
    public static bool Run(Shell shell, string folder)
    {
        Say("Amazon AppStream 2.0 (WorkSpaces Applications). Who is on what? Every stack, every fleet, all four ways to come in.");
        shell.Run(null, null, Command("Set-RemoteSessionDefault", ("Region", (object?)"us-east-1")));
        shell.Run(null, null, Command("Get-ASSession"));

        Say("End the sessions that nobody is connected to.");
        shell.Run(null, null, Command("Get-ASSession", ("ConnectionState", (object?)"NOT_CONNECTED")), Command("Stop-ASSession", ("Confirm", (object?)false)));
        var left = shell.Run(null, null, Command("Get-ASSession", ("ConnectionState", (object?)"NOT_CONNECTED")));

        Say("Start a fleet, and wait until two users could come: RUNNING promises no free instance.");
        shell.Run(null, null, Command("Set-ASFleet", "dev-apps", ("DesiredInstances", (object?)2)));
        var started = shell.Run(null, null, Command("Start-ASFleet", "dev-apps", ("UntilAvailable", (object?)2), "-PassThru"));

        Say("A user comes in through an address. The address itself is in no view.");
        var urls = shell.Run(null, null, Command("New-ASStreamingUrl", "dev-stack", "dev-apps", "grace"));
        Open((string)Value(urls[0], "StreamingUrl")!);
        var sessions = shell.Run(null, null, Command("Get-ASSession", ("FleetName", (object?)"dev-apps")));

        Say("A new description needs a stopped fleet. What would that hit?");
        shell.Run("$fleet", started.Select(fleet => fleet.BaseObject), Command("Set-ASFleet", ("Description", (object?)"For developers"), "-StopIfNeeded", "-WhatIf"));

        Say("Fleets through a spreadsheet: nothing was changed in it, so nothing is sent.");
        shell.Run(null, null, Command("Get-ASFleet"), Command("Export-Csv", "fleets.csv"));
        shell.Run(null, null, Command("Import-Csv", "fleets.csv"), Command("Set-ASFleet", "-WhatIf"), Command("Select-Object", ("Property", (object?)FleetColumns)));

        Say("Done with it: stop, unregister, delete, after one question.");
        shell.Run(null, null, Command("Remove-ASFleet", "dev-apps", "-Force", ("Confirm", (object?)false)));
        var fleets = shell.Run(null, null, Command("Get-ASFleet"));
        return left.Count == 0 && (int?)Value(started[0], "Available") == 2 && (string?)Value(sessions[0], "UserId") == "grace"
            && File.Exists(Path.Combine(folder, "fleets.csv")) && fleets.All(fleet => (string?)Value(fleet, "Name") != "dev-apps");
    }

    // What a browser does with the address.
    private static void Open(string address)
    {
        using var browser = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        browser.Send(request).EnsureSuccessStatusCode();
    }
}
