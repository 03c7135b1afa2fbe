using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;
using ResourceError = RemoteSessions.Resources.ResourceError;

namespace RemoteSessions.AppStream;

/// <summary>An AppStream 2.0 (WorkSpaces Applications) stack: what users of a fleet may do, and where their files are.</summary>
public sealed class ASStack : AwsResource
{
    internal ASStack(Stack wire, ResourceOrigin origin) : base(origin)
    {
        Name = wire.Name;
        DisplayName = wire.DisplayName;
        Description = wire.Description;
        StackErrors = new ErrorList(wire.StackErrors.Present().Select(error => new ResourceError(error.ErrorCode, error.ErrorMessage)));
        StorageConnectors = new TextList(wire.StorageConnectors.Present().Select(connector => connector.ConnectorType ?? ""));
        HomeFolders = Connector(wire, StorageConnectorTypeValues.Homefolders) is not null;
        GoogleDriveDomains = new TextList(Connector(wire, StorageConnectorTypeValues.GoogleDrive)?.Domains);
        OneDriveDomains = new TextList(Connector(wire, StorageConnectorTypeValues.OneDrive)?.Domains);
        OneDriveDomainsRequiringAdminConsent = new TextList(
            Connector(wire, StorageConnectorTypeValues.OneDrive)?.DomainsRequireAdminConsent);
        UserSettings = new TextList(wire.UserSettings.Present().Select(setting => $"{setting.Action}={setting.Permission}"));
        ClipboardFromLocal = Setting(wire, ActionValues.ClipboardCopyFromLocalDevice);
        ClipboardToLocal = Setting(wire, ActionValues.ClipboardCopyToLocalDevice);
        ClipboardFromLocalMaximumLength = Length(wire, ActionValues.ClipboardCopyFromLocalDevice);
        ClipboardToLocalMaximumLength = Length(wire, ActionValues.ClipboardCopyToLocalDevice);
        FileUpload = Setting(wire, ActionValues.FileUpload);
        FileDownload = Setting(wire, ActionValues.FileDownload);
        PrintToLocal = Setting(wire, ActionValues.PrintingToLocalDevice);
        DomainPasswordSignIn = Setting(wire, ActionValues.DomainPasswordSignin);
        DomainSmartCardSignIn = Setting(wire, ActionValues.DomainSmartCardSignin);
        AutoTimeZoneRedirection = Setting(wire, ActionValues.AutoTimeZoneRedirection);
        ApplicationSettingsEnabled = wire.ApplicationSettings?.Enabled;
        ApplicationSettingsGroup = wire.ApplicationSettings?.SettingsGroup;
        ApplicationSettingsS3Bucket = wire.ApplicationSettings?.S3BucketName;
        PreferredProtocol = wire.StreamingExperienceSettings?.PreferredProtocol;
        RedirectUrl = wire.RedirectURL;
        FeedbackUrl = wire.FeedbackURL;
        VpcEndpointIds = new TextList(wire.AccessEndpoints.Present().Select(endpoint => endpoint.VpceId ?? ""));
        EmbedHostDomains = new TextList(wire.EmbedHostDomains);
        ContentRedirectionEnabled = wire.ContentRedirection?.HostToClient?.Enabled;
        AllowedUrls = new TextList(wire.ContentRedirection?.HostToClient?.AllowedUrls);
        DeniedUrls = new TextList(wire.ContentRedirection?.HostToClient?.DeniedUrls);
        AgentActions = new TextList(
            wire.AgentAccessConfig?.Settings.Present()
                .Where(setting => setting.Permission == PermissionValues.Enabled).Select(setting => setting.AgentAction ?? ""));
        AgentUserControlMode = wire.AgentAccessConfig?.UserControlMode;
        AgentScreenResolution = wire.AgentAccessConfig?.ScreenResolution;
        AgentScreenImageFormat = wire.AgentAccessConfig?.ScreenImageFormat;
        AgentScreenshotsUploadEnabled = wire.AgentAccessConfig?.ScreenshotsUploadEnabled;
        AgentScreenshotsS3BucketArn = wire.AgentAccessConfig?.S3BucketArn;
        Created = Local(wire.CreatedTime);
        Arn = wire.Arn;
    }

    /// <summary>What identifies one.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASStack), "AppStream stack", "appstream:stack", "StackName", nameof(Name))
    { Service = AwsService.AppStream.Name };

    /// <summary>The stack's name, which is its key.</summary>
    public string? Name { get; }

    /// <summary>The name that users see.</summary>
    public string? DisplayName { get; }

    /// <summary>The description.</summary>
    public string? Description { get; }

    /// <summary>What is wrong with the stack, as the service says it: code and message.</summary>
    public ErrorList StackErrors { get; }

    /// <summary>All storage connectors: HOMEFOLDERS, GOOGLE_DRIVE, ONE_DRIVE, and any that AWS has added since.</summary>
    public TextList StorageConnectors { get; }

    /// <summary>Whether each user has a home folder in S3.</summary>
    public bool HomeFolders { get; }

    /// <summary>The domains whose users may use their Google Drive.</summary>
    public TextList GoogleDriveDomains { get; }

    /// <summary>The domains whose users may use their OneDrive.</summary>
    public TextList OneDriveDomains { get; }

    /// <summary>Of these, those where an administrator has to agree.</summary>
    public TextList OneDriveDomainsRequiringAdminConsent { get; }

    /// <summary>All user settings as <c>action=permission</c>, also those that have no property of their own.</summary>
    public TextList UserSettings { get; }

    /// <summary>Copying text into the session: ENABLED or DISABLED.</summary>
    public string? ClipboardFromLocal { get; }

    /// <summary>Copying text out of the session: ENABLED or DISABLED.</summary>
    public string? ClipboardToLocal { get; }

    /// <summary>Characters that may be copied in at once.</summary>
    public int? ClipboardFromLocalMaximumLength { get; }

    /// <summary>Characters that may be copied out at once.</summary>
    public int? ClipboardToLocalMaximumLength { get; }

    /// <summary>Sending files into the session: ENABLED or DISABLED.</summary>
    public string? FileUpload { get; }

    /// <summary>Taking files out of the session: ENABLED or DISABLED.</summary>
    public string? FileDownload { get; }

    /// <summary>Printing on the user's own printer: ENABLED or DISABLED.</summary>
    public string? PrintToLocal { get; }

    /// <summary>Signing in to Windows with a password: ENABLED or DISABLED.</summary>
    public string? DomainPasswordSignIn { get; }

    /// <summary>Signing in to Windows with a smart card: ENABLED or DISABLED.</summary>
    public string? DomainSmartCardSignIn { get; }

    /// <summary>Taking the user's own time zone: ENABLED or DISABLED.</summary>
    public string? AutoTimeZoneRedirection { get; }

    /// <summary>Whether settings of applications are kept between sessions.</summary>
    public bool? ApplicationSettingsEnabled { get; }

    /// <summary>Under which name they are kept.</summary>
    public string? ApplicationSettingsGroup { get; }

    /// <summary>In which bucket.</summary>
    public string? ApplicationSettingsS3Bucket { get; }

    /// <summary>TCP or UDP.</summary>
    public string? PreferredProtocol { get; }

    /// <summary>Where users go after a session.</summary>
    public string? RedirectUrl { get; }

    /// <summary>Where users go to give feedback.</summary>
    public string? FeedbackUrl { get; }

    /// <summary>The VPC endpoints that users must come through.</summary>
    public TextList VpcEndpointIds { get; }

    /// <summary>The domains whose pages may hold a session.</summary>
    public TextList EmbedHostDomains { get; }

    /// <summary>Whether links open in the user's own browser.</summary>
    public bool? ContentRedirectionEnabled { get; }

    /// <summary>The links that do.</summary>
    public TextList AllowedUrls { get; }

    /// <summary>The links that do not.</summary>
    public TextList DeniedUrls { get; }

    /// <summary>What software agents may do in sessions: COMPUTER_VISION, COMPUTER_INPUT, FORWARD_MCP_TOOLS.</summary>
    public TextList AgentActions { get; }

    /// <summary>What a user may do while an agent works: VIEW_ONLY, VIEW_STOP or DISABLED.</summary>
    public string? AgentUserControlMode { get; }

    /// <summary>The screen that an agent sees.</summary>
    public string? AgentScreenResolution { get; }

    /// <summary>PNG or JPEG.</summary>
    public string? AgentScreenImageFormat { get; }

    /// <summary>Whether what an agent saw is kept.</summary>
    public bool? AgentScreenshotsUploadEnabled { get; }

    /// <summary>In which bucket.</summary>
    public string? AgentScreenshotsS3BucketArn { get; }

    /// <summary>When the stack was created.</summary>
    public DateTime? Created { get; }

    /// <summary>The ARN, by which it is tagged.</summary>
    public string? Arn { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name ?? "";

    private static StorageConnector? Connector(Stack wire, string type) =>
        wire.StorageConnectors.Present().FirstOrDefault(connector => connector.ConnectorType == type);

    private static string? Setting(Stack wire, string action) =>
        wire.UserSettings.Present().FirstOrDefault(setting => setting.Action == action)?.Permission;

    private static int? Length(Stack wire, string action) =>
        wire.UserSettings.Present().FirstOrDefault(setting => setting.Action == action)?.MaximumLength;
}
