namespace RemoteSessions.Tests;

/// <summary>A test that needs the browser to be the program that BROWSER names. Other systems report it as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "On this system the desktop chooses the browser.";
    }
}
