using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Resources;
using ResourceError = RemoteSessions.Resources.ResourceError;

namespace RemoteSessions.AppStream;

/// <summary>An AppStream 2.0 (WorkSpaces Applications) stack: the fleet, permissions, and storage settings of a group of users.</summary>
public sealed class ASStack : AwsResource
{
    internal ASStack(Stack wire, ResourceOrigin origin) : base(origin)
    {
        Wire = wire;
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

    /// <summary>Describes the properties and CSV columns that identify an AppStream stack.</summary>
    internal static ResourceIdentity Identity { get; } = new(
        typeof(ASStack), AppStreamMessages.StackKind, "appstream:stack", "StackName", nameof(Name))
    { Service = AwsService.AppStream.Name };

    /// <summary>The stack as AWS returned it.</summary>
    internal Stack Wire { get; }

    /// <summary>The name of the stack, which is unique in the account and Region.</summary>
    public string? Name { get; }

    /// <summary>The display name of the stack.</summary>
    public string? DisplayName { get; }

    /// <summary>The description of the stack.</summary>
    public string? Description { get; }

    /// <summary>The errors that AWS reports for the stack, each with its code and message.</summary>
    public ErrorList StackErrors { get; }

    /// <summary>The types of all storage connectors: HOMEFOLDERS, GOOGLE_DRIVE, ONE_DRIVE, and any values that AWS adds later.</summary>
    public TextList StorageConnectors { get; }

    /// <summary>Indicates whether each user has a home folder in Amazon S3.</summary>
    public bool HomeFolders { get; }

    /// <summary>The domains whose users can access their Google Drive in sessions.</summary>
    public TextList GoogleDriveDomains { get; }

    /// <summary>The domains whose users can access their OneDrive in sessions.</summary>
    public TextList OneDriveDomains { get; }

    /// <summary>The OneDrive domains that require the consent of an administrator.</summary>
    public TextList OneDriveDomainsRequiringAdminConsent { get; }

    /// <summary>All user settings in the form <c>action=permission</c>, including settings for which this class has no property.</summary>
    public TextList UserSettings { get; }

    /// <summary>Indicates whether users can copy text from their device to the session: ENABLED or DISABLED.</summary>
    public string? ClipboardFromLocal { get; }

    /// <summary>Indicates whether users can copy text from the session to their device: ENABLED or DISABLED.</summary>
    public string? ClipboardToLocal { get; }

    /// <summary>The maximum number of characters that users can copy to the session in one operation.</summary>
    public int? ClipboardFromLocalMaximumLength { get; }

    /// <summary>The maximum number of characters that users can copy from the session in one operation.</summary>
    public int? ClipboardToLocalMaximumLength { get; }

    /// <summary>Indicates whether users can upload files to the session: ENABLED or DISABLED.</summary>
    public string? FileUpload { get; }

    /// <summary>Indicates whether users can download files from the session: ENABLED or DISABLED.</summary>
    public string? FileDownload { get; }

    /// <summary>Indicates whether users can print to a printer on their device: ENABLED or DISABLED.</summary>
    public string? PrintToLocal { get; }

    /// <summary>Indicates whether users can sign in to Windows with a password: ENABLED or DISABLED.</summary>
    public string? DomainPasswordSignIn { get; }

    /// <summary>Indicates whether users can sign in to Windows with a smart card: ENABLED or DISABLED.</summary>
    public string? DomainSmartCardSignIn { get; }

    /// <summary>Indicates whether sessions use the time zone of the user's device: ENABLED or DISABLED.</summary>
    public string? AutoTimeZoneRedirection { get; }

    /// <summary>Indicates whether application settings are saved between sessions.</summary>
    public bool? ApplicationSettingsEnabled { get; }

    /// <summary>The name of the settings group that the application settings are saved under.</summary>
    public string? ApplicationSettingsGroup { get; }

    /// <summary>The name of the S3 bucket that the application settings are saved in.</summary>
    public string? ApplicationSettingsS3Bucket { get; }

    /// <summary>The preferred protocol for streaming: TCP or UDP.</summary>
    public string? PreferredProtocol { get; }

    /// <summary>The URL that users are redirected to after a session.</summary>
    public string? RedirectUrl { get; }

    /// <summary>The URL of the page where users can send feedback.</summary>
    public string? FeedbackUrl { get; }

    /// <summary>The IDs of the VPC endpoints that users must connect through.</summary>
    public TextList VpcEndpointIds { get; }

    /// <summary>The domains whose web pages can embed a session.</summary>
    public TextList EmbedHostDomains { get; }

    /// <summary>Indicates whether links in a session open in the browser on the user's device.</summary>
    public bool? ContentRedirectionEnabled { get; }

    /// <summary>The URLs that open in the browser on the user's device.</summary>
    public TextList AllowedUrls { get; }

    /// <summary>The URLs that always open in the session.</summary>
    public TextList DeniedUrls { get; }

    /// <summary>The actions that software agents can perform in sessions: COMPUTER_VISION, COMPUTER_INPUT, and FORWARD_MCP_TOOLS.</summary>
    public TextList AgentActions { get; }

    /// <summary>The actions that users can perform while a software agent works: VIEW_ONLY, VIEW_STOP, or DISABLED.</summary>
    public string? AgentUserControlMode { get; }

    /// <summary>The screen resolution for software agents.</summary>
    public string? AgentScreenResolution { get; }

    /// <summary>The format of the screen images for software agents: PNG or JPEG.</summary>
    public string? AgentScreenImageFormat { get; }

    /// <summary>Indicates whether the screen images for software agents are saved.</summary>
    public bool? AgentScreenshotsUploadEnabled { get; }

    /// <summary>The ARN of the S3 bucket that the screen images are saved in.</summary>
    public string? AgentScreenshotsS3BucketArn { get; }

    /// <summary>The time when the stack was created.</summary>
    public DateTime? Created { get; }

    /// <summary>The ARN of the stack.</summary>
    public string? Arn { get; }

    /// <summary>Returns the name of the stack.</summary>
    public override string ToString() => Name ?? "";

    private static StorageConnector? Connector(Stack wire, string type) =>
        wire.StorageConnectors.Present().FirstOrDefault(connector => connector.ConnectorType == type);

    private static string? Setting(Stack wire, string action) =>
        wire.UserSettings.Present().FirstOrDefault(setting => setting.Action == action)?.Permission;

    private static int? Length(Stack wire, string action) =>
        wire.UserSettings.Present().FirstOrDefault(setting => setting.Action == action)?.MaximumLength;
}
