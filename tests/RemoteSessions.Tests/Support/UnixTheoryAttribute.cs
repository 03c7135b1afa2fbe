namespace RemoteSessions.Tests;

/// <summary>A test of what only Unix has, such as sending a signal to another process; skipped on Windows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no signals between processes.";
    }
}
