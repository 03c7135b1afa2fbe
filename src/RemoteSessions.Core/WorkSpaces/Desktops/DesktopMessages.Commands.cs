using System.Globalization;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <content>The texts of the commands that get, start, stop, restart, remove, and wait for desktops.</content>
internal static partial class DesktopMessages
{
    // Enumerations, as the warning about an unknown value calls them.
    public const string StateEnumeration = "state of a desktop";
    public const string RunningModeEnumeration = "running mode";
    public const string ConnectionStateEnumeration = "connection state";

    /// <summary>The list of connections, as an error calls it.</summary>
    public const string Connections = "connection states";

    // Arguments that exclude each other.
    public const string ConnectionSkipped =
        "The parameters -ConnectionState and -UnusedFor need the connection states, which -SkipConnection leaves out. Omit "
        + "-SkipConnection.";

    public const string NeverUsedAlone =
        "The parameter -IncludeNeverUsed adds desktops to those that -UnusedFor selects. Specify -UnusedFor, such as -UnusedFor 60d.";

    /// <summary>What a question or -WhatIf says of a desktop, so that nobody acts on the wrong one.</summary>
    public static string About(WksDesktop desktop) => $"{desktop.Key} ({desktop.Label}, {desktop.State}, {LastUse(desktop)})";

    /// <summary>When a desktop was used last, by the clock of the service.</summary>
    public static string LastUse(WksDesktop desktop) => desktop switch
    {
        { IsConnected: true } => "the user is connected",
        { LastKnownUserConnectionTimestamp: { } used } => string.Create(
            CultureInfo.InvariantCulture, $"last used {used:yyyy-MM-dd HH:mm} ({Ago(desktop.ReadAt.LocalDateTime - used)})"),
        { ConnectionState: not null } => "never used",
        _ => "last use unknown",
    };

    private static string Ago(TimeSpan time) => time switch
    {
        { TotalDays: >= 1 } => Counted((int)time.TotalDays, "day"),
        { TotalHours: >= 1 } => Counted((int)time.TotalHours, "hour"),
        _ => Counted(Math.Max((int)time.TotalMinutes, 0), "minute"),
    };

    private static string Counted(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")} ago");
}
