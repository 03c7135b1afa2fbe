namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>The error codes that the WebDriver protocol defines.</summary>
internal static class WebDriverErrorCodes
{
    public const string SessionNotCreated = "session not created";

    public const string UnknownCommand = "unknown command";
}
