using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;
using ResourceError = RemoteSessions.Resources.ResourceError;

namespace RemoteSessions.AppStream;

/// <summary>An AppStream 2.0 (WorkSpaces Applications) image that fleets create their instances from.</summary>
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

    /// <summary>Describes the properties and CSV columns that identify an AppStream image.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASImage), AppStreamMessages.ImageKind, "appstream:image", "ImageName", nameof(Name))
    { Service = AwsService.AppStream.Name };

    /// <summary>The name of the image.</summary>
    public string? Name { get; }

    /// <summary>The state of the image: AVAILABLE, PENDING, COPYING, CREATING, IMPORTING, VALIDATING, DELETING, or FAILED.</summary>
    public string? State { get; }

    /// <summary>The visibility of the image: PUBLIC (provided by AWS), PRIVATE, or SHARED.</summary>
    public string? Visibility { get; }

    /// <summary>The operating system of the image.</summary>
    public string? Platform { get; }

    /// <summary>The type of the image: CUSTOM, NATIVE, or BYOL.</summary>
    public string? ImageType { get; }

    /// <summary>The display name of the image.</summary>
    public string? DisplayName { get; }

    /// <summary>The description of the image.</summary>
    public string? Description { get; }

    /// <summary>The code that specifies the reason for the last state change.</summary>
    public string? StateChangeCode { get; }

    /// <summary>The message that explains the reason for the last state change.</summary>
    public string? StateChangeMessage { get; }

    /// <summary>The errors that AWS reports for the image, each with its code and message.</summary>
    public ErrorList ImageErrors { get; }

    /// <summary>The applications that are installed on the image.</summary>
    public TextList Applications { get; }

    /// <summary>The instance families that the image supports.</summary>
    public TextList SupportedInstanceFamilies { get; }

    /// <summary>Indicates whether an image builder can be started from the image.</summary>
    public bool? ImageBuilderSupported { get; }

    /// <summary>The name of the image builder that the image was created with.</summary>
    public string? ImageBuilderName { get; }

    /// <summary>Indicates whether accounts that the image is shared with can use the image for fleets.</summary>
    public bool? AllowFleet { get; }

    /// <summary>Indicates whether accounts that the image is shared with can use the image for image builders.</summary>
    public bool? AllowImageBuilder { get; }

    /// <summary>Indicates whether the image is shared with other accounts: TRUE or FALSE.</summary>
    public string? SharedWithOthers { get; }

    /// <summary>The version of the AppStream agent on the image.</summary>
    public string? AppstreamAgentVersion { get; }

    /// <summary>Indicates whether the AppStream agent on the image is the latest version: TRUE or FALSE.</summary>
    public string? LatestAppstreamAgentVersion { get; }

    /// <summary>Indicates whether applications can be added during a session: ENABLED or DISABLED.</summary>
    public string? DynamicAppProvidersEnabled { get; }

    /// <summary>Indicates whether the image includes software that AWS keeps up to date.</summary>
    public bool? ManagedSoftwareIncluded { get; }

    /// <summary>The time when the image was created.</summary>
    public DateTime? Created { get; }

    /// <summary>The time when AWS released the public base image that this image is based on.</summary>
    public DateTime? BaseImageReleased { get; }

    /// <summary>The ARN of the image that this image is based on.</summary>
    public string? BaseImageArn { get; }

    /// <summary>The ARN of the image.</summary>
    public string? Arn { get; }

    /// <summary>Returns the name of the image.</summary>
    public override string ToString() => Name ?? Arn ?? "";
}
