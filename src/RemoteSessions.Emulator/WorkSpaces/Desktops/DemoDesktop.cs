using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>The description of a desktop in the demo data.</summary>
/// <param name="User">The user to whom the desktop belongs.</param>
/// <param name="Mode">The running mode.</param>
/// <param name="State">The state.</param>
/// <param name="Bundle">The name of the bundle.</param>
internal sealed record DemoDesktop(string User, string Mode, string State, string Bundle)
{
    public int AutoStopMinutes { get; init; } = DesktopProperties.DefaultAutoStopTimeout;
    public string Protocol { get; init; } = ProtocolValues.Wsp;
    public string OperatingSystem { get; init; } = OperatingSystemNameValues.WindowsServer2022;

    /// <summary>The time since the user was last connected, or null if the user has never been connected.</summary>
    public TimeSpan? LastUse { get; init; }

    /// <summary>Indicates whether the user is connected.</summary>
    public bool Connected { get; init; }

    /// <summary>The time since the desktop was created.</summary>
    public TimeSpan Age { get; init; } = TimeSpan.FromDays(200);

    /// <summary>The remaining time in the current state, or null if only a call can end the state.</summary>
    public TimeSpan? Lasts { get; init; }

    /// <summary>The length of time that the desktop has been unhealthy, or null if it's healthy.</summary>
    public TimeSpan? Unhealthy { get; init; }

    public string? ErrorCode { get; init; }
    public bool IsEncrypted { get; init; }
    public DesktopChange? Change { get; init; }
    public string Team { get; init; } = "sales";

    /// <summary>Indicates whether the desktop has the tag that excludes it from a monthly cleanup of unused desktops.</summary>
    public bool Kept { get; init; }
}
