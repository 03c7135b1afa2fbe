using RemoteSessions.Provisioning;

namespace RemoteSessions.AppStream;

/// <summary>The settings to remove from a stack.</summary>
internal sealed class StackRemovals : Removals
{
    public const string DisplayName = "DisplayName";
    public const string Description = "Description";
    public const string StorageConnector = "StorageConnector";
    public const string GoogleDrive = "GoogleDrive";
    public const string OneDrive = "OneDrive";
    public const string UserSetting = "UserSetting";
    public const string PreferredProtocol = "PreferredProtocol";
    public const string RedirectUrl = "RedirectUrl";
    public const string FeedbackUrl = "FeedbackUrl";
    public const string VpcEndpoint = "VpcEndpoint";
    public const string EmbedHostDomain = "EmbedHostDomain";
    public const string ContentRedirection = "ContentRedirection";
    public const string AllowedUrl = "AllowedUrl";
    public const string DeniedUrl = "DeniedUrl";
    public const string AgentAccess = "AgentAccess";

    /// <summary>Returns an error message if a setting is both set and removed, or null otherwise.</summary>
    public string? Problem(StackConfiguration wanted)
    {
        foreach (var name in Names)
        {
            if (Set(name, wanted).FirstOrDefault(setting => setting.Value is not null).Parameter is { } parameter)
                return AppStreamMessages.NotTogether($"-Remove{name}", $"-{parameter}");
        }

        return null;
    }

    // Returns the names and values of the parameters that specify a setting. Each of these parameters conflicts with the switch that
    // removes the same setting, such as -RemoveDisplayName.
    private static (string Parameter, object? Value)[] Set(string name, StackConfiguration wanted) => name switch
    {
        DisplayName => [("DisplayName", wanted.DisplayName)],
        Description => [("Description", wanted.Description)],
        StorageConnector => [
            // If a stack has no home folders, its CSV row contains False in the HomeFolders column. The value False for HomeFolders doesn't
            // conflict with the removal of the storage connectors.
            ("HomeFolders", wanted.HomeFolders == true ? true : null), .. Set(GoogleDrive, wanted), .. Set(OneDrive, wanted),
        ],
        GoogleDrive => [("GoogleDriveDomain", wanted.GoogleDriveDomains)],
        OneDrive => [
            ("OneDriveDomain", wanted.OneDriveDomains),
            ("OneDriveDomainRequiringAdminConsent", wanted.OneDriveDomainsRequiringAdminConsent),
        ],
        UserSetting => [
            ("ClipboardFromLocal", wanted.ClipboardFromLocal), ("ClipboardToLocal", wanted.ClipboardToLocal),
            ("ClipboardFromLocalMaximumLength", wanted.ClipboardFromLocalMaximumLength),
            ("ClipboardToLocalMaximumLength", wanted.ClipboardToLocalMaximumLength),
            ("FileUpload", wanted.FileUpload), ("FileDownload", wanted.FileDownload), ("PrintToLocal", wanted.PrintToLocal),
            ("DomainPasswordSignIn", wanted.DomainPasswordSignIn), ("DomainSmartCardSignIn", wanted.DomainSmartCardSignIn),
            ("AutoTimeZoneRedirection", wanted.AutoTimeZoneRedirection),
        ],
        PreferredProtocol => [("PreferredProtocol", wanted.PreferredProtocol)],
        RedirectUrl => [("RedirectUrl", wanted.RedirectUrl)],
        FeedbackUrl => [("FeedbackUrl", wanted.FeedbackUrl)],
        VpcEndpoint => [("VpcEndpointId", wanted.VpcEndpointIds)],
        EmbedHostDomain => [("EmbedHostDomain", wanted.EmbedHostDomains)],
        ContentRedirection => [
            ("ContentRedirectionEnabled", wanted.ContentRedirectionEnabled), .. Set(AllowedUrl, wanted), .. Set(DeniedUrl, wanted),
        ],
        AllowedUrl => [("AllowedUrl", wanted.AllowedUrls)],
        DeniedUrl => [("DeniedUrl", wanted.DeniedUrls)],
        _ => [
            ("AgentAction", wanted.AgentActions), ("AgentUserControlMode", wanted.AgentUserControlMode),
            ("AgentScreenResolution", wanted.AgentScreenResolution), ("AgentScreenImageFormat", wanted.AgentScreenImageFormat),
            ("AgentScreenshotsUploadEnabled", wanted.AgentScreenshotsUploadEnabled),
            ("AgentScreenshotsS3BucketArn", wanted.AgentScreenshotsS3BucketArn),
        ],
    };
}
