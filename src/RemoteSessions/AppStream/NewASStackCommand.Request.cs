using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Tags;

namespace RemoteSessions.Commands.AppStream;

/// <content>Creates the CreateStack request from the parameters.</content>
public sealed partial class NewASStackCommand
{
    private string? Problem()
    {
        if (OneDriveDomainRequiringAdminConsent?.Except(OneDriveDomain ?? []).FirstOrDefault() is { } domain)
            return AppStreamMessages.ConsentDomainNotListed(domain);
        if (AgentAction is null
            && (AgentUserControlMode ?? AgentScreenResolution ?? AgentScreenImageFormat ?? AgentScreenshotsS3BucketArn) is not null)
            return AppStreamMessages.AgentSettingsWithoutAction;
        if (ClipboardFromLocalMaximumLength is not null && !Enabled(ClipboardFromLocal))
            return AppStreamMessages.LengthNeedsPermission("-ClipboardFromLocalMaximumLength", "-ClipboardFromLocal");
        return ClipboardToLocalMaximumLength is not null && !Enabled(ClipboardToLocal)
            ? AppStreamMessages.LengthNeedsPermission("-ClipboardToLocalMaximumLength", "-ClipboardToLocal")
            : null;
    }

    private CreateStackRequest Request() => new()
    {
        Name = Name,
        DisplayName = DisplayName,
        Description = Description,
        StorageConnectors = Some(StorageConnectors()),
        UserSettings = Some(UserSettings()),
        ApplicationSettings = ApplicationSettingsGroup is null
            ? null
            : new ApplicationSettings { Enabled = true, SettingsGroup = ApplicationSettingsGroup },
        StreamingExperienceSettings = PreferredProtocol is null
            ? null
            : new StreamingExperienceSettings { PreferredProtocol = PreferredProtocol.ToUpperInvariant() },
        RedirectURL = RedirectUrl,
        FeedbackURL = FeedbackUrl,
        AccessEndpoints = VpcEndpointId?.Select(id => new AccessEndpoint { EndpointType = AccessEndpointTypeValues.Streaming, VpceId = id })
            .ToList(),
        EmbedHostDomains = EmbedHostDomain,
        ContentRedirection = AllowedUrl is null && DeniedUrl is null
            ? null
            : new ContentRedirection
            { HostToClient = new UrlRedirectionConfig { Enabled = true, AllowedUrls = AllowedUrl, DeniedUrls = DeniedUrl } },
        AgentAccessConfig = AgentAction is null ? null : AgentAccess(AgentAction),
        Tags = TagTable.Read(Tag),
    };

    private IEnumerable<StorageConnector> StorageConnectors()
    {
        if (HomeFolders == true)
            yield return new StorageConnector { ConnectorType = StorageConnectorTypeValues.Homefolders };
        if (GoogleDriveDomain is not null)
            yield return new StorageConnector { ConnectorType = StorageConnectorTypeValues.GoogleDrive, Domains = GoogleDriveDomain };
        if (OneDriveDomain is not null)
        {
            yield return new StorageConnector
            {
                ConnectorType = StorageConnectorTypeValues.OneDrive,
                Domains = OneDriveDomain,
                DomainsRequireAdminConsent = OneDriveDomainRequiringAdminConsent,
            };
        }
    }

    private IEnumerable<UserSetting> UserSettings() =>
        new (string Action, string? Permission, int? MaximumLength)[]
        {
            (ActionValues.ClipboardCopyFromLocalDevice, ClipboardFromLocal, ClipboardFromLocalMaximumLength),
            (ActionValues.ClipboardCopyToLocalDevice, ClipboardToLocal, ClipboardToLocalMaximumLength),
            (ActionValues.FileUpload, FileUpload, null),
            (ActionValues.FileDownload, FileDownload, null),
            (ActionValues.PrintingToLocalDevice, PrintToLocal, null),
            (ActionValues.DomainPasswordSignin, DomainPasswordSignIn, null),
            (ActionValues.DomainSmartCardSignin, DomainSmartCardSignIn, null),
            (ActionValues.AutoTimeZoneRedirection, AutoTimeZoneRedirection, null),
        }.Where(setting => setting.Permission is not null).Select(setting => new UserSetting
        {
            Action = setting.Action,
            Permission = setting.Permission!.ToUpperInvariant(),
            MaximumLength = setting.MaximumLength,
        });

    private AgentAccessConfig AgentAccess(string[] actions) => new()
    {
        Settings = [
            .. actions.Select(
                action => new AgentAccessSetting { AgentAction = action.ToUpperInvariant(), Permission = PermissionValues.Enabled }),
        ],
        UserControlMode = AgentUserControlMode,
        ScreenResolution = AgentScreenResolution ?? "W_1280xH_720",
        ScreenImageFormat = AgentScreenImageFormat ?? ScreenImageFormatValues.Png,
        S3BucketArn = AgentScreenshotsS3BucketArn,
        ScreenshotsUploadEnabled = AgentScreenshotsS3BucketArn is null ? null : true,
    };

    private static bool Enabled(string? permission) =>
        string.Equals(permission, PermissionValues.Enabled, StringComparison.OrdinalIgnoreCase);

    private static List<T>? Some<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;
}
