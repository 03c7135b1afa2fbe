using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>A desktop of the demo data, in short.</summary>
/// <param name="User">Whose it is.</param>
/// <param name="Mode">The running mode.</param>
/// <param name="State">The state.</param>
/// <param name="Bundle">The name of the bundle.</param>
internal sealed record DemoDesktop(string User, string Mode, string State, string Bundle)
{
    public int AutoStopMinutes { get; init; } = DesktopProperties.DefaultAutoStopTimeout;
    public string Protocol { get; init; } = ProtocolValues.Wsp;
    public string OperatingSystem { get; init; } = OperatingSystemNameValues.WindowsServer2022;

    /// <summary>How long ago its user was connected last; null where no user ever was.</summary>
    public TimeSpan? LastUse { get; init; }

    /// <summary>Whether its user is connected.</summary>
    public bool Connected { get; init; }

    /// <summary>How long ago it was created.</summary>
    public TimeSpan Age { get; init; } = TimeSpan.FromDays(200);

    /// <summary>How long its state lasts yet; null where it waits for a call.</summary>
    public TimeSpan? Lasts { get; init; }

    /// <summary>How long ago it became unhealthy, or null.</summary>
    public TimeSpan? Unhealthy { get; init; }

    public string? ErrorCode { get; init; }
    public bool IsEncrypted { get; init; }
    public DesktopChange? Change { get; init; }
    public string Team { get; init; } = "sales";

    /// <summary>Whether a monthly clean-up is to leave it alone.</summary>
    public bool Kept { get; init; }
}
