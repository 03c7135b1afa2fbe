using static RemoteSessions.Tour.Shell;

namespace RemoteSessions.Tour;

/// <summary>The end of the day: one list over everything, and a page for those who pay.</summary>
internal static class SessionsTour
{
    private static readonly string[] Regions = ["us-*", "eu-west-1"];

    /// <summary>Whether all of it worked.</summary>
    public static bool Run(Shell shell, string folder)
    {
        Say("Everything at once: who is on what, in all services and regions?");
        var sessions = shell.Run(null, null, Command("Get-RemoteSession", ("Region", (object?)Regions)));

        Say("Whom would it hit to end what has gone on for more than two hours?");
        shell.Run(null, null, Command("Get-RemoteSession", ("Region", (object?)Regions), ("OlderThan", (object?)"2h")), Command("Stop-RemoteSession", "-WhatIf"));

        Say("What runs for nobody? A page with charts for those who pay.");
        var capacity = shell.Run(null, null, Command("Measure-RemoteSessionCapacity", ("Region", (object?)Regions), ("Report", (object?)"capacity.html")));
        var report = new FileInfo(Path.Combine(folder, "capacity.html"));
        Console.WriteLine($"    capacity.html: {report.Length / 1024} KB, opens in any browser, and asks nothing of the network");

        return sessions.Select(session => Value(session, "Service")).Distinct().Count() == 3
            && sessions.Select(session => Value(session, "Region")).Distinct().Count() == 3
            && capacity.Count > 0 && File.ReadAllText(report.FullName).Contains("</html>", StringComparison.Ordinal);
    }
}
