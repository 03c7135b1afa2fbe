using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// The endpoints of a running session. Anyone who has these endpoints can control the device, so they aren't displayed by default.
/// </summary>
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

    /// <summary>The name of the session.</summary>
    public string? SessionName { get; }

    /// <summary>The display name of the device.</summary>
    public string? DeviceName { get; }

    /// <summary>The platform: ANDROID or IOS.</summary>
    public string? Platform { get; }

    /// <summary>The version of the device's operating system.</summary>
    public string? OsVersion { get; }

    /// <summary>The ARN of the session.</summary>
    public string? SessionArn { get; }

    /// <summary>The endpoint for Appium, or null if the session doesn't have this endpoint.</summary>
    [Sensitive]
    public string? RemoteDriverEndpoint { get; }

    /// <summary>The endpoint for a web browser, or null if the session doesn't have this endpoint.</summary>
    [Sensitive]
    public string? InteractiveEndpoint { get; }

    /// <summary>Returns the name or the ARN of the session, but never an endpoint.</summary>
    public override string ToString() => SessionName ?? SessionArn ?? "";
}
