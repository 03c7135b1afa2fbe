using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>A file that a session left: its video, its logs, its screenshots.</summary>
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

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteSessionArtifact), "Device Farm artifact", "devicefarm:artifact", "ArtifactArn", nameof(Arn))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The artifact's name.</summary>
    public string? Name { get; }

    /// <summary>VIDEO, DEVICE_LOG, APPIUM_SERVER_OUTPUT, SCREENSHOT …</summary>
    public string? Type { get; }

    /// <summary>FILE, LOG or SCREENSHOT: under what the service lists it.</summary>
    public string Category { get; }

    /// <summary>The file name extension, without a dot.</summary>
    public string? Extension { get; }

    /// <summary>The session's name, where it is known.</summary>
    public string? SessionName { get; }

    /// <summary>The session.</summary>
    public string SessionArn { get; }

    /// <summary>The artifact's key.</summary>
    public string? Arn { get; }

    /// <summary>The presigned address of the file. Whoever has it can download it: do not log it.</summary>
    [Sensitive]
    public string? Url { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
