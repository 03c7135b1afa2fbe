using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>The ways into a running session. Whoever has them has the device, so no default view shows them.</summary>
public sealed class DFRemoteSessionConnection
{
    internal DFRemoteSessionConnection(DFRemoteSession session)
    {
        SessionName = session.Name;
        DeviceName = session.DeviceName;
        Platform = session.Platform;
        OsVersion = session.OsVersion;
        SessionArn = session.Arn;
        RemoteDriverEndpoint = session.RemoteDriverEndpoint;
        InteractiveEndpoint = session.InteractiveEndpoint;
    }

    /// <summary>The session's name.</summary>
    public string? SessionName { get; }

    /// <summary>The device's display name.</summary>
    public string? DeviceName { get; }

    /// <summary>ANDROID or IOS.</summary>
    public string? Platform { get; }

    /// <summary>The version of the device's operating system.</summary>
    public string? OsVersion { get; }

    /// <summary>The session.</summary>
    public string? SessionArn { get; }

    /// <summary>The address for Appium, or null where the session has none.</summary>
    [Sensitive]
    public string? RemoteDriverEndpoint { get; }

    /// <summary>The address for a browser, or null where the session has none.</summary>
    [Sensitive]
    public string? InteractiveEndpoint { get; }

    /// <summary>The session's name; never an address.</summary>
    public override string ToString() => SessionName ?? SessionArn ?? "";
}
