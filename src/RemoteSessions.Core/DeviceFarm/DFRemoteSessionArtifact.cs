using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>A file from a session, such as its video, a log, or a screenshot.</summary>
public sealed class DFRemoteSessionArtifact : AwsResource
{
    internal DFRemoteSessionArtifact(Artifact wire, string category, string sessionArn, string? sessionName, ResourceOrigin origin)
        : base(origin)
    {
        Name = wire.Name;
        Type = wire.Type;
        Category = category;
        Extension = wire.Extension;
        SessionName = sessionName;
        SessionArn = sessionArn;
        Arn = wire.Arn;
        Url = wire.Url;
    }

    /// <summary>Describes the properties and CSV columns that identify a Device Farm artifact.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteSessionArtifact), DeviceFarmMessages.ArtifactKind, "devicefarm:artifact", "ArtifactArn", nameof(Arn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The name of the artifact.</summary>
    public string? Name { get; }

    /// <summary>The type of the artifact, such as VIDEO, DEVICE_LOG, APPIUM_SERVER_OUTPUT, or SCREENSHOT.</summary>
    public string? Type { get; }

    /// <summary>The category that the artifact is listed in: FILE, LOG, or SCREENSHOT.</summary>
    public string Category { get; }

    /// <summary>The file name extension of the artifact, without the period.</summary>
    public string? Extension { get; }

    /// <summary>The name of the session, or null if it isn't known.</summary>
    public string? SessionName { get; }

    /// <summary>The ARN of the session.</summary>
    public string SessionArn { get; }

    /// <summary>The ARN of the artifact.</summary>
    public string? Arn { get; }

    /// <summary>
    /// The presigned URL of the file. Don't write the URL to a log, because anyone who has the URL can download the file.
    /// </summary>
    [Sensitive]
    public string? Url { get; }

    /// <summary>Returns the name of the artifact.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
