namespace RemoteSessions.Tests;

/// <summary>
/// A test of features that only Unix has, such as a POSIX shell, or signals to another process. Windows reports it as skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no POSIX shell, and no signals between processes.";
    }
}
