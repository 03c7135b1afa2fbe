using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Lists the fleet types of devices, and the categories and types of the artifacts that remote access sessions can have. The Device Farm
/// API model doesn't contain all of these values.
/// </summary>
internal static class DeviceFarmValues
{
    public const string PublicFleet = "PUBLIC";
    public const string PrivateFleet = "PRIVATE";

    public static readonly string[] FleetTypes = [PublicFleet, PrivateFleet];

    /// <summary>The categories of artifacts, in the order in which commands request them.</summary>
    public static readonly string[] ArtifactCategories = [
        ArtifactCategoryValues.File, ArtifactCategoryValues.Log, ArtifactCategoryValues.Screenshot,
    ];

    /// <summary>
    /// The types of artifacts that sessions can have. The API model also lists types for test runs, but doesn't list
    /// APPIUM_SERVER_LOG_OUTPUT, which appears in the AWS documentation.
    /// </summary>
    public static readonly string[] ArtifactTypes =
    [
        ArtifactTypeValues.Video, ArtifactTypeValues.VideoLog, ArtifactTypeValues.DeviceLog, ArtifactTypeValues.MessageLog,
        ArtifactTypeValues.ServiceLog, ArtifactTypeValues.WebkitLog, ArtifactTypeValues.Screenshot, ArtifactTypeValues.AppiumServerOutput,
        "APPIUM_SERVER_LOG_OUTPUT", ArtifactTypeValues.ApplicationCrashReport, ArtifactTypeValues.CustomerArtifact,
        ArtifactTypeValues.CustomerArtifactLog,
    ];
}
