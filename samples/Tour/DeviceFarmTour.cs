using static RemoteSessions.Tour.Shell;

namespace RemoteSessions.Tour;

/// <summary>An admin's morning in Device Farm.</summary>
internal static class DeviceFarmTour
{
    private static readonly string[] MinuteColumns = ["Name", "BillingMethod", "TotalMinutes", "MeteredMinutes", "UnmeteredMinutes"];

    /// <summary>Whether all of it worked.</summary>
    public static bool Run(Shell shell, string folder)
    {
        Say("AWS Device Farm. Choose a phone that is sure to be free.");
        var devices = shell.Run(null, null, Command(
            "Get-DFRemoteDevice", ("Platform", (object?)"ANDROID"), ("FormFactor", (object?)"PHONE"), ("Availability", (object?)"HIGHLY_AVAILABLE")));

        Say("Start a session on it, and wait until it runs.");
        var projects = shell.Run(null, null, Command("Get-DFRemoteProject", "Retail*"));
        var project = (string)Value(projects[0], "Name")!;
        var sessions = shell.Run("$device", [devices[0]], Command(
            "New-DFRemoteSession", ("ProjectName", (object?)project), ("Name", (object?)"Checkout with voucher"), "-Wait"));

        Say("Put an app on the device.");
        var apk = Path.Combine(folder, "shop.apk");
        File.WriteAllBytes(apk, [.. "PK\x03\x04"u8, .. new byte[300_000]]);
        var apps = shell.Run(null, null, Command("Add-DFRemoteApp", "shop.apk", ("ProjectName", (object?)project)));
        shell.Run("$session", sessions, Command("Install-DFRemoteSessionApp", ("AppArn", Value(apps[0], "AppArn"))));

        Say("What would happen?");
        shell.Run("$session", sessions, Command("Stop-DFRemoteSession", "-WhatIf"));

        Say("Stop it for real.");
        var ended = shell.Run("$session", sessions, Command("Stop-DFRemoteSession", "-Wait", "-PassThru"));

        Say("Keep the video and the logs.");
        var files = shell.Run("$session", sessions, Command("Save-DFRemoteSessionArtifact", ("Destination", (object?)"evidence")));

        Say("All sessions of all projects, for a spreadsheet.");
        shell.Run(null, null, Command("Get-DFRemoteSession"));
        shell.Run(null, null, Command("Get-DFRemoteSession"), Command("Export-Csv", "sessions.csv"));
        var csv = File.ReadAllText(Path.Combine(folder, "sessions.csv"));
        Console.WriteLine($"    sessions.csv: {csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1} rows, "
            + $"'System.Object[]' in it: {(csv.Contains("System.Object[]", StringComparison.Ordinal) ? "yes" : "no")}");

        Say("What the sessions cost, and what is left of the free device minutes.");
        shell.Run(null, null, Command("Get-DFRemoteSession"), Command("Select-Object", ("Property", (object?)MinuteColumns)));
        shell.Run(null, null, Command("Get-DFRemoteAccount"));

        var video = files.Select(file => file.BaseObject).OfType<FileInfo>().Any(file => file.Extension == ".mp4");
        return video && (string?)Value(ended[0], "Status") == "COMPLETED" && !csv.Contains("System.Object[]", StringComparison.Ordinal);
    }
}
