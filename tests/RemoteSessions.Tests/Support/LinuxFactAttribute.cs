namespace RemoteSessions.Tests;

/// <summary>
/// A test in which a command opens the browser that the environment variable BROWSER specifies. On systems other than Linux, the test is
/// skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "On this system, the desktop determines the browser.";
    }
}
