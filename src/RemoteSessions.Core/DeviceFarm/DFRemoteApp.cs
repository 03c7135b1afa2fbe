using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.DeviceFarm;

/// <summary>An app or other file that was uploaded to a Device Farm project.</summary>
public sealed class DFRemoteApp : AwsResource
{
    internal DFRemoteApp(Upload wire, ResourceOrigin origin) : base(origin)
    {
        Name = wire.Name;
        Type = wire.Type;
        Status = wire.Status;
        Category = wire.Category;
        Created = Local(wire.Created);
        ContentType = wire.ContentType;
        Message = wire.Message;
        Metadata = wire.Metadata;
        ProjectArn = DeviceFarmArn.ProjectOf(wire.Arn);
        Arn = wire.Arn;
        Url = wire.Url;
    }

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteApp), "Device Farm app", "devicefarm:upload", "AppArn", nameof(Arn), nameof(Name))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The file's name.</summary>
    public string? Name { get; }

    /// <summary>ANDROID_APP, IOS_APP, EXTERNAL_DATA …</summary>
    public string? Type { get; }

    /// <summary>INITIALIZED, PROCESSING, SUCCEEDED or FAILED.</summary>
    public string? Status { get; }

    /// <summary>PRIVATE (yours) or CURATED (Device Farm's).</summary>
    public string? Category { get; }

    /// <summary>When the upload was asked for.</summary>
    public DateTime? Created { get; }

    /// <summary>The media type that it was uploaded with.</summary>
    public string? ContentType { get; }

    /// <summary>What the service says of the file, such as why it rejected it.</summary>
    public string? Message { get; }

    /// <summary>What the service read in the file, as JSON.</summary>
    public string? Metadata { get; }

    /// <summary>The project.</summary>
    public string? ProjectArn { get; }

    /// <summary>The upload's key; cmdlets take it as <c>-AppArn</c>.</summary>
    public string? Arn { get; }

    /// <summary>The presigned address of the file. Whoever has it can use it: do not log it.</summary>
    [Sensitive]
    public string? Url { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
