using System.Diagnostics;
using System.Runtime.InteropServices;

namespace RemoteSessions.Bench;

/// <summary>
/// Measures the processor time of a process that has ended. .NET provides this time only on Windows. Operating systems other than Windows
/// report only the total processor time of all child processes that have ended, so only one process can be measured at a time.
/// </summary>
internal static class ProcessorTime
{
    private const int OfChildren = -1;

    /// <summary>
    /// Returns the processor time, in milliseconds, that all earlier child processes used, or 0 on Windows, where this time isn't needed.
    /// </summary>
    public static double Before() => OperatingSystem.IsWindows() ? 0 : Children();

    /// <summary>Returns the processor time of a process that has ended, in milliseconds.</summary>
    public static double Of(Process process, double before) =>
        OperatingSystem.IsWindows() ? process.TotalProcessorTime.TotalMilliseconds : Children() - before;

    private static double Children()
    {
        // The structure starts with the user time and the system time. Each of these times consists of a number of seconds and a number of
        // microseconds. On some systems, the number of microseconds is stored in only four bytes.
        var usage = new long[36];
        if (GetResourceUsage(OfChildren, usage) != 0)
            throw new InvalidOperationException("The system doesn't tell the processor time of child processes.");
        return (1000d * (usage[0] + usage[2])) + (((int)usage[1] + (int)usage[3]) / 1000d);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}
