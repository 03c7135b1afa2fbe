namespace RemoteSessions.Tests;

/// <summary>
/// A test for a feature that only Unix provides, such as a POSIX shell or signals to another process. On Windows, the test is skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no POSIX shell, and no signals between processes.";
    }
}
