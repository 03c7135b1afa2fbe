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

    /// <summary>Describes the properties and CSV columns that identify a Device Farm app.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(DFRemoteApp), DeviceFarmMessages.AppKind, "devicefarm:upload", "AppArn", nameof(Arn), nameof(Name))
    { Service = AwsService.DeviceFarm.Name };

    /// <summary>The name of the file.</summary>
    public string? Name { get; }

    /// <summary>The type of the upload, such as ANDROID_APP, IOS_APP, or EXTERNAL_DATA.</summary>
    public string? Type { get; }

    /// <summary>The status of the upload: INITIALIZED, PROCESSING, SUCCEEDED, or FAILED.</summary>
    public string? Status { get; }

    /// <summary>The owner of the upload: PRIVATE (the account) or CURATED (Device Farm).</summary>
    public string? Category { get; }

    /// <summary>The time when the upload was created.</summary>
    public DateTime? Created { get; }

    /// <summary>The media type of the file.</summary>
    public string? ContentType { get; }

    /// <summary>A message from Device Farm about the file, such as the reason why the file was rejected.</summary>
    public string? Message { get; }

    /// <summary>The metadata that Device Farm read from the file, as JSON.</summary>
    public string? Metadata { get; }

    /// <summary>The ARN of the project that contains the upload.</summary>
    public string? ProjectArn { get; }

    /// <summary>The ARN of the upload. Commands accept this ARN as <c>-AppArn</c>.</summary>
    public string? Arn { get; }

    /// <summary>The presigned URL of the file. Don't write the URL to a log, because anyone who has the URL can use the file.</summary>
    [Sensitive]
    public string? Url { get; }

    /// <summary>Returns the name of the app.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
