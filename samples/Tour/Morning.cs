using static RemoteSessions.Tour.Shell;

namespace RemoteSessions.Tour;

/// <summary>An admin's morning: one service after another, in one shell.</summary>
internal static class Morning
{
    /// <summary>Whether all of it worked.</summary>
    public static bool Run(string module, string folder)
    {
        Console.WriteLine($"\nPS> Import-Module {Path.GetFileName(Path.TrimEndingDirectorySeparator(module))}");
        using var shell = new Shell(module, folder);
        Say("An emulator stands in for AWS; two minutes there are a second here.");
        shell.Run(null, null, Command("Start-RemoteSessionEmulator", ("TimeScale", (object?)120)));
        var done = DeviceFarmTour.Run(shell, folder) & AppStreamTour.Run(shell, folder) & WorkSpacesTour.Run(shell) & SessionsTour.Run(shell, folder);
        shell.Run(null, null, Command("Stop-RemoteSessionEmulator"));
        done &= !shell.Failed;
        Console.WriteLine(done ? "\nThe tour is over: all of it worked." : "\nThe tour is over: something failed.");
        return done;
    }
}
