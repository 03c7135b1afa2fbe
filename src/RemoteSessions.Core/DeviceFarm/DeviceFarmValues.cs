using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.DeviceFarm;

/// <summary>Values of Device Farm that its service model does not list, or of which only some occur in remote access sessions.</summary>
internal static class DeviceFarmValues
{
    public const string PublicFleet = "PUBLIC";
    public const string PrivateFleet = "PRIVATE";

    public static readonly string[] FleetTypes = [PublicFleet, PrivateFleet];

    /// <summary>The categories of artifacts, in the order in which they are listed.</summary>
    public static readonly string[] ArtifactCategories = [
        ArtifactCategoryValues.File, ArtifactCategoryValues.Log, ArtifactCategoryValues.Screenshot,
    ];

    /// <summary>
    /// The types of artifacts that a session leaves. The model has more, for test runs, and lacks APPIUM_SERVER_LOG_OUTPUT, which AWS's
    /// pages print.
    /// </summary>
    public static readonly string[] ArtifactTypes =
    [
        ArtifactTypeValues.Video, ArtifactTypeValues.VideoLog, ArtifactTypeValues.DeviceLog, ArtifactTypeValues.MessageLog,
        ArtifactTypeValues.ServiceLog, ArtifactTypeValues.WebkitLog, ArtifactTypeValues.Screenshot, ArtifactTypeValues.AppiumServerOutput,
        "APPIUM_SERVER_LOG_OUTPUT", ArtifactTypeValues.ApplicationCrashReport, ArtifactTypeValues.CustomerArtifact,
        ArtifactTypeValues.CustomerArtifactLog,
    ];
}
