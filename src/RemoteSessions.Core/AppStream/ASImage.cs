using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;
using ResourceError = RemoteSessions.Resources.ResourceError;

namespace RemoteSessions.AppStream;

/// <summary>An AppStream 2.0 (WorkSpaces Applications) image that fleets start from.</summary>
public sealed class ASImage : AwsResource
{
    internal ASImage(Image wire, ResourceOrigin origin) : base(origin)
    {
        Name = wire.Name;
        State = wire.State;
        Visibility = wire.Visibility;
        Platform = wire.Platform;
        ImageType = wire.ImageType;
        DisplayName = wire.DisplayName;
        Description = wire.Description;
        StateChangeCode = wire.StateChangeReason?.Code;
        StateChangeMessage = wire.StateChangeReason?.Message;
        ImageErrors = new ErrorList(wire.ImageErrors.Present().Select(error => new ResourceError(error.ErrorCode, error.ErrorMessage)));
        Applications = new TextList(wire.Applications.Present().Select(application => application.DisplayName ?? application.Name ?? ""));
        SupportedInstanceFamilies = new TextList(wire.SupportedInstanceFamilies);
        ImageBuilderSupported = wire.ImageBuilderSupported;
        ImageBuilderName = wire.ImageBuilderName;
        AllowFleet = wire.ImagePermissions?.AllowFleet;
        AllowImageBuilder = wire.ImagePermissions?.AllowImageBuilder;
        SharedWithOthers = wire.ImageSharedWithOthers;
        AppstreamAgentVersion = wire.AppstreamAgentVersion;
        LatestAppstreamAgentVersion = wire.LatestAppstreamAgentVersion;
        DynamicAppProvidersEnabled = wire.DynamicAppProvidersEnabled;
        ManagedSoftwareIncluded = wire.ManagedSoftwareIncluded;
        Created = Local(wire.CreatedTime);
        BaseImageReleased = Local(wire.PublicBaseImageReleasedDate);
        BaseImageArn = wire.BaseImageArn;
        Arn = wire.Arn;
    }

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASImage), "AppStream image", "appstream:image", "ImageName", nameof(Name))
    { Service = AwsService.AppStream.Name };

    /// <summary>The image's name.</summary>
    public string? Name { get; }

    /// <summary>AVAILABLE, PENDING, COPYING, CREATING, IMPORTING, VALIDATING, DELETING or FAILED.</summary>
    public string? State { get; }

    /// <summary>PUBLIC (AWS's own), PRIVATE or SHARED.</summary>
    public string? Visibility { get; }

    /// <summary>The operating system.</summary>
    public string? Platform { get; }

    /// <summary>CUSTOM, NATIVE or BYOL.</summary>
    public string? ImageType { get; }

    /// <summary>The name to show.</summary>
    public string? DisplayName { get; }

    /// <summary>The description.</summary>
    public string? Description { get; }

    /// <summary>Why the state changed last.</summary>
    public string? StateChangeCode { get; }

    /// <summary>The same in words.</summary>
    public string? StateChangeMessage { get; }

    /// <summary>What is wrong with the image: code and message.</summary>
    public ErrorList ImageErrors { get; }

    /// <summary>The applications on it.</summary>
    public TextList Applications { get; }

    /// <summary>The instance families that it runs on.</summary>
    public TextList SupportedInstanceFamilies { get; }

    /// <summary>Whether an image builder can start from it.</summary>
    public bool? ImageBuilderSupported { get; }

    /// <summary>The image builder that made it.</summary>
    public string? ImageBuilderName { get; }

    /// <summary>Shared images: whether fleets may use it.</summary>
    public bool? AllowFleet { get; }

    /// <summary>Shared images: whether image builders may use it.</summary>
    public bool? AllowImageBuilder { get; }

    /// <summary>TRUE where other accounts may use it.</summary>
    public string? SharedWithOthers { get; }

    /// <summary>The version of the agent on it.</summary>
    public string? AppstreamAgentVersion { get; }

    /// <summary>TRUE where that is the newest.</summary>
    public string? LatestAppstreamAgentVersion { get; }

    /// <summary>Whether applications can be added while a session runs: ENABLED or DISABLED.</summary>
    public string? DynamicAppProvidersEnabled { get; }

    /// <summary>Whether AWS keeps software on it up to date.</summary>
    public bool? ManagedSoftwareIncluded { get; }

    /// <summary>When it was created.</summary>
    public DateTime? Created { get; }

    /// <summary>When the public image that it comes from was released.</summary>
    public DateTime? BaseImageReleased { get; }

    /// <summary>The image that it was made from.</summary>
    public string? BaseImageArn { get; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
