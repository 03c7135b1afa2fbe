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

    /// <summary>The properties and columns that identify this type of resource.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteSessionArtifact), DeviceFarmMessages.ArtifactKind, "devicefarm:artifact", "ArtifactArn", nameof(Arn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The name of the artifact.</summary>
    public string? Name { get; }

    /// <summary>The type, such as VIDEO, DEVICE_LOG, APPIUM_SERVER_OUTPUT, or SCREENSHOT.</summary>
    public string? Type { get; }

    /// <summary>The category that the artifact is listed in: FILE, LOG, or SCREENSHOT.</summary>
    public string Category { get; }

    /// <summary>The file name extension, without the period.</summary>
    public string? Extension { get; }

    /// <summary>The name of the session, if it is known.</summary>
    public string? SessionName { get; }

    /// <summary>The ARN of the session.</summary>
    public string SessionArn { get; }

    /// <summary>The ARN of the artifact.</summary>
    public string? Arn { get; }

    /// <summary>The presigned URL of the file. Don't write it to a log, because anyone who has it can download the file.</summary>
    [Sensitive]
    public string? Url { get; }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
