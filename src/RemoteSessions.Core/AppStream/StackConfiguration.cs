namespace RemoteSessions.AppStream;

/// <summary>The settings of a new or changed stack. A value of null means that the setting isn't specified.</summary>
internal sealed record StackConfiguration
{
    public string? DisplayName { get; init; }
    public string? Description { get; init; }
    public bool? HomeFolders { get; init; }
    public IReadOnlyList<string>? GoogleDriveDomains { get; init; }
    public IReadOnlyList<string>? OneDriveDomains { get; init; }
    public IReadOnlyList<string>? OneDriveDomainsRequiringAdminConsent { get; init; }
    public string? ClipboardFromLocal { get; init; }
    public string? ClipboardToLocal { get; init; }
    public int? ClipboardFromLocalMaximumLength { get; init; }
    public int? ClipboardToLocalMaximumLength { get; init; }
    public string? FileUpload { get; init; }
    public string? FileDownload { get; init; }
    public string? PrintToLocal { get; init; }
    public string? DomainPasswordSignIn { get; init; }
    public string? DomainSmartCardSignIn { get; init; }
    public string? AutoTimeZoneRedirection { get; init; }
    public bool? ApplicationSettingsEnabled { get; init; }
    public string? ApplicationSettingsGroup { get; init; }
    public string? PreferredProtocol { get; init; }
    public string? RedirectUrl { get; init; }
    public string? FeedbackUrl { get; init; }
    public IReadOnlyList<string>? VpcEndpointIds { get; init; }
    public IReadOnlyList<string>? EmbedHostDomains { get; init; }
    public bool? ContentRedirectionEnabled { get; init; }
    public IReadOnlyList<string>? AllowedUrls { get; init; }
    public IReadOnlyList<string>? DeniedUrls { get; init; }
    public IReadOnlyList<string>? AgentActions { get; init; }
    public string? AgentUserControlMode { get; init; }
    public string? AgentScreenResolution { get; init; }
    public string? AgentScreenImageFormat { get; init; }
    public bool? AgentScreenshotsUploadEnabled { get; init; }
    public string? AgentScreenshotsS3BucketArn { get; init; }
}
