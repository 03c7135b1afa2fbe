using RemoteSessions.AppStream.Messages;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>What the service model asks of a stack.</summary>
internal static class StackModel
{
    private const string DomainPattern = @"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]";
    private const string BucketArnPattern = @"arn:aws(?:\-cn|\-iso\-b|\-iso|\-us\-gov)?:s3:::[a-z0-9][a-z0-9.\-]{1,61}[a-z0-9]";
    private const string UrlPattern = @"(\*|https?://[^\s,;]+)";
    private const int LongestClipboard = 20_971_520;

    private static readonly string[] ConnectorTypes = ["HOMEFOLDERS", "GOOGLE_DRIVE", "ONE_DRIVE"];
    private static readonly string[] AgentActions = ["COMPUTER_VISION", "COMPUTER_INPUT", "FORWARD_MCP_TOOLS"];
    private static readonly string[] Clipboard = ["CLIPBOARD_COPY_FROM_LOCAL_DEVICE", "CLIPBOARD_COPY_TO_LOCAL_DEVICE"];
    /// <summary>What a stack can let its users do.</summary>
    public static readonly string[] Actions =
    [
        .. Clipboard, "FILE_UPLOAD", "FILE_DOWNLOAD", "PRINTING_TO_LOCAL_DEVICE", "DOMAIN_PASSWORD_SIGNIN",
        "DOMAIN_SMART_CARD_SIGNIN", "AUTO_TIME_ZONE_REDIRECTION",
    ];

    public static void Check(CreateStackRequest input, Constraints model, bool update = false)
    {
        (update ? model : model.NewName("Name", input.Name)).Length("Description", input.Description, 0, 256).Length("DisplayName", input.DisplayName, 0, 100)
            .Length("RedirectURL", input.RedirectURL, 0, 1000).Length("FeedbackURL", input.FeedbackURL, 0, 1000)
            .Count("UserSettings", input.UserSettings, 1, int.MaxValue).Count("AccessEndpoints", input.AccessEndpoints, 1, 4)
            .Count("EmbedHostDomains", input.EmbedHostDomains, 1, 20)
            .OneOf("StreamingExperienceSettings.PreferredProtocol", input.StreamingExperienceSettings?.PreferredProtocol, ["TCP", "UDP"])
            .Tags(input.Tags)
            .Each("StorageConnectors", input.StorageConnectors, (member, connector) => Check(member, connector, model))
            .Each("UserSettings", input.UserSettings, (member, setting) => model
                .Required($"{member}.Action", setting.Action).OneOf($"{member}.Action", setting.Action, Actions)
                .Required($"{member}.Permission", setting.Permission)
                .OneOf($"{member}.Permission", setting.Permission, Model.Permissions)
                .Range($"{member}.MaximumLength", setting.MaximumLength, 1, LongestClipboard))
            .Each("AccessEndpoints", input.AccessEndpoints, (member, endpoint) => model
                .Required($"{member}.EndpointType", endpoint.EndpointType)
                .OneOf($"{member}.EndpointType", endpoint.EndpointType, ["STREAMING"])
                .Length($"{member}.VpceId", endpoint.VpceId, 1, int.MaxValue))
            .Each("EmbedHostDomains", input.EmbedHostDomains,
                (member, domain) => model.Length(member, domain, 0, 128).Pattern(member, domain, DomainPattern));
        if (input.ApplicationSettings is { } application)
        {
            model.Required("ApplicationSettings.Enabled", application.Enabled)
                .Length("ApplicationSettings.SettingsGroup", application.SettingsGroup, 0, 100);
        }

        if (input.ContentRedirection?.HostToClient is { } redirection)
            Check(redirection, model);
        if (input.AgentAccessConfig is { } agents)
            Check(agents, model, update);
    }

    /// <exception cref="ServiceException">An action is given twice, or a length for what has none.</exception>
    public static void CheckCombinations(CreateStackRequest input)
    {
        if ((input.UserSettings ?? []).GroupBy(setting => setting.Action).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw Refusals.Combination($"The action {twice.Key} is given twice.");
        foreach (var setting in (input.UserSettings ?? []).Where(setting => setting.MaximumLength is not null))
        {
            if (!Clipboard.Contains(setting.Action) || setting.Permission == "DISABLED")
                throw Refusals.Combination($"MaximumLength cannot be specified for {setting.Action} with the permission {setting.Permission}.");
        }
    }

    /// <exception cref="ServiceException">Nobody could sign in.</exception>
    public static void CheckSignIn(IReadOnlyList<UserSetting> settings)
    {
        if (settings.Where(setting => setting.Action is "DOMAIN_PASSWORD_SIGNIN" or "DOMAIN_SMART_CARD_SIGNIN").All(setting => setting.Permission == "DISABLED"))
            throw Refusals.Combination("DOMAIN_PASSWORD_SIGNIN and DOMAIN_SMART_CARD_SIGNIN cannot both be DISABLED.");
    }

    private static void Check(string member, StorageConnector connector, Constraints model) => model
        .Required($"{member}.ConnectorType", connector.ConnectorType)
        .OneOf($"{member}.ConnectorType", connector.ConnectorType, ConnectorTypes)
        .Length($"{member}.ResourceIdentifier", connector.ResourceIdentifier, 1, 2048)
        .Count($"{member}.Domains", connector.Domains, 0, 50)
        .Count($"{member}.DomainsRequireAdminConsent", connector.DomainsRequireAdminConsent, 0, 50)
        .Texts($"{member}.Domains", connector.Domains, 64)
        .Texts($"{member}.DomainsRequireAdminConsent", connector.DomainsRequireAdminConsent, 64);

    private static void Check(UrlRedirectionConfig redirection, Constraints model)
    {
        model.Required("ContentRedirection.HostToClient.Enabled", redirection.Enabled);
        foreach (var (member, urls) in new[] { ("AllowedUrls", redirection.AllowedUrls), ("DeniedUrls", redirection.DeniedUrls) })
        {
            model.Count($"ContentRedirection.HostToClient.{member}", urls, 0, 100).Each($"ContentRedirection.HostToClient.{member}", urls,
                (name, url) => model.Length(name, url, 1, 2048).Pattern(name, url, UrlPattern));
        }
    }

    private static void Check(AgentAccessConfig agents, Constraints model, bool update)
    {
        if (!update)
        {
            model.Required("AgentAccessConfig.Settings", agents.Settings)
                .Required("AgentAccessConfig.ScreenResolution", agents.ScreenResolution)
                .Required("AgentAccessConfig.ScreenImageFormat", agents.ScreenImageFormat);
        }

        model.Count("AgentAccessConfig.Settings", agents.Settings, 1, int.MaxValue)
            .Pattern("AgentAccessConfig.S3BucketArn", agents.S3BucketArn, BucketArnPattern)
            .OneOf("AgentAccessConfig.ScreenResolution", agents.ScreenResolution, ["W_1280xH_720"])
            .OneOf("AgentAccessConfig.ScreenImageFormat", agents.ScreenImageFormat, ["PNG", "JPEG"])
            .OneOf("AgentAccessConfig.UserControlMode", agents.UserControlMode, ["VIEW_ONLY", "VIEW_STOP", "DISABLED"])
            .Each("AgentAccessConfig.Settings", agents.Settings, (member, setting) => model
                .Required($"{member}.AgentAction", setting.AgentAction).OneOf($"{member}.AgentAction", setting.AgentAction, AgentActions)
                .Required($"{member}.Permission", setting.Permission)
                .OneOf($"{member}.Permission", setting.Permission, Model.Permissions));
    }
}
