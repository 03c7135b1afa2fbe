using RemoteSessions.AppStream.Generated;
using RemoteSessions.Provisioning;

namespace RemoteSessions.AppStream;

/// <summary>
/// Compares the current settings of a stack with the requested settings, and prepares a request that contains only the differences.
/// </summary>
internal sealed partial class StackChange
{
    private readonly ASStack _stack;
    private readonly StackConfiguration _wanted;
    private readonly IReadOnlyCollection<string> _removed;
    private readonly List<string> _toDelete = [];

    /// <param name="stack">The stack with its current settings.</param>
    /// <param name="wanted">The requested settings. A value of null means that the setting doesn't change.</param>
    /// <param name="removed">The settings to remove, as constants of <see cref="StackRemovals"/>.</param>
    public StackChange(ASStack stack, StackConfiguration wanted, IReadOnlyCollection<string> removed)
    {
        (_stack, _wanted, _removed) = (stack, wanted, removed);
        // The order matters: Set-ASStack displays the changes in this order.
        Request = new UpdateStackRequest
        {
            Name = stack.Name,
            // The AWS API has no attributes for deleting these two settings. The request removes the display name or the description by
            // setting it to an empty string.
            DisplayName = Removes(StackRemovals.DisplayName, stack.DisplayName)
                ? ""
                : List.Changed(nameof(wanted.DisplayName), wanted.DisplayName, stack.DisplayName),
            Description = Removes(StackRemovals.Description, stack.Description)
                ? ""
                : List.Changed(nameof(wanted.Description), wanted.Description, stack.Description),
            StorageConnectors = StorageConnectors(),
            UserSettings = UserSettings(),
            ApplicationSettings = ApplicationSettings(),
            StreamingExperienceSettings = Deletes(
                StackRemovals.PreferredProtocol, stack.PreferredProtocol, StackAttributeValues.StreamingExperienceSettings)
                || List.Changed(nameof(wanted.PreferredProtocol), Upper(wanted.PreferredProtocol), stack.PreferredProtocol)
                    is not { } protocol ? null : new StreamingExperienceSettings { PreferredProtocol = protocol },
            RedirectURL = Deletes(StackRemovals.RedirectUrl, stack.RedirectUrl, StackAttributeValues.RedirectUrl)
                ? null
                : List.Changed(nameof(wanted.RedirectUrl), wanted.RedirectUrl, stack.RedirectUrl),
            FeedbackURL = Deletes(StackRemovals.FeedbackUrl, stack.FeedbackUrl, StackAttributeValues.FeedbackUrl)
                ? null
                : List.Changed(nameof(wanted.FeedbackUrl), wanted.FeedbackUrl, stack.FeedbackUrl),
            AccessEndpoints = Deletes(StackRemovals.VpcEndpoint, $"{stack.VpcEndpointIds}", StackAttributeValues.AccessEndpoints)
                ? null
                : List.Changed(nameof(wanted.VpcEndpointIds), wanted.VpcEndpointIds, stack.VpcEndpointIds)?
                    .Select(id => new AccessEndpoint { EndpointType = AccessEndpointTypeValues.Streaming, VpceId = id }).ToList(),
            EmbedHostDomains = Deletes(
                StackRemovals.EmbedHostDomain, $"{stack.EmbedHostDomains}", StackAttributeValues.EmbedHostDomains)
                ? null
                : List.Changed(nameof(wanted.EmbedHostDomains), wanted.EmbedHostDomains, stack.EmbedHostDomains),
            ContentRedirection = ContentRedirection(),
            AgentAccessConfig = AgentAccess(),
        };
        Request = Request with { AttributesToDelete = _toDelete.Count == 0 ? null : _toDelete };
    }

    /// <summary>The settings whose current values differ from the requested values.</summary>
    public ChangeList List { get; } = new();

    /// <summary>The reason why AWS would reject the settings, or null if no reason is known.</summary>
    public string? Problem { get; private set; }

    /// <summary>The request that makes the changes.</summary>
    public UpdateStackRequest Request { get; }

    private bool Removes(string name, string? current) => _removed.Contains(name) && List.Removes(name, current);

    private bool Deletes(string name, string? current, string attribute)
    {
        var removes = Removes(name, current);
        if (removes)
            _toDelete.Add(attribute);
        return removes;
    }

    private List<StorageConnector>? StorageConnectors()
    {
        if (Deletes(StackRemovals.StorageConnector, $"{_stack.StorageConnectors}", StackAttributeValues.StorageConnectors))
            return null;
        // AWS keeps a connector if the request doesn't contain a connector of the same type.
        var connectors = new List<StorageConnector>();
        if (List.Changed(nameof(_wanted.HomeFolders), _wanted.HomeFolders, _stack.HomeFolders) is { } homeFolders)
        {
            if (homeFolders)
                connectors.Add(new StorageConnector { ConnectorType = StorageConnectorTypeValues.Homefolders });
            else
                _toDelete.Add(StackAttributeValues.StorageConnectorHomefolders);
        }

        if (!Deletes(
            StackRemovals.GoogleDrive, Connector(StorageConnectorTypeValues.GoogleDrive), StackAttributeValues.StorageConnectorGoogleDrive)
            && List.Changed(nameof(_wanted.GoogleDriveDomains), _wanted.GoogleDriveDomains, _stack.GoogleDriveDomains) is { } domains)
            connectors.Add(new StorageConnector { ConnectorType = StorageConnectorTypeValues.GoogleDrive, Domains = domains });
        if (!Deletes(StackRemovals.OneDrive, Connector(StorageConnectorTypeValues.OneDrive), StackAttributeValues.StorageConnectorOneDrive)
            && OneDrive() is { } oneDrive)
            connectors.Add(oneDrive);
        return connectors.Count == 0 ? null : connectors;
    }

    private string? Connector(string type) => _stack.StorageConnectors.FirstOrDefault(connector => connector == type);

    private StorageConnector? OneDrive()
    {
        var domains = List.Changed(nameof(_wanted.OneDriveDomains), _wanted.OneDriveDomains, _stack.OneDriveDomains);
        var consent = List.Changed(
            nameof(_wanted.OneDriveDomainsRequiringAdminConsent), _wanted.OneDriveDomainsRequiringAdminConsent,
            _stack.OneDriveDomainsRequiringAdminConsent);
        if (domains is null && consent is null)
            return null;
        var all = domains ?? _stack.OneDriveDomains;
        if (_wanted.OneDriveDomainsRequiringAdminConsent?.Except(all).FirstOrDefault() is { } missing)
            Problem ??= AppStreamMessages.ConsentDomainNotListed(missing);
        return new StorageConnector
        {
            ConnectorType = StorageConnectorTypeValues.OneDrive,
            Domains = all,
            DomainsRequireAdminConsent = Some(
                (consent ?? _stack.OneDriveDomainsRequiringAdminConsent).Intersect(all, StringComparer.Ordinal)),
        };
    }

    private ApplicationSettings? ApplicationSettings()
    {
        bool? wanted = _wanted.ApplicationSettingsEnabled ?? (_wanted.ApplicationSettingsGroup is null ? null : true);
        var enabled = List.Changed(nameof(_wanted.ApplicationSettingsEnabled), wanted, _stack.ApplicationSettingsEnabled ?? false);
        var group = List.Changed(
            nameof(_wanted.ApplicationSettingsGroup), _wanted.ApplicationSettingsGroup, _stack.ApplicationSettingsGroup);
        return enabled is null && group is null ? null : new ApplicationSettings
        {
            Enabled = enabled ?? _stack.ApplicationSettingsEnabled ?? false,
            SettingsGroup = group ?? _stack.ApplicationSettingsGroup,
        };
    }

    private ContentRedirection? ContentRedirection()
    {
        if (Deletes(
            StackRemovals.ContentRedirection, ChangeList.Text(_stack.ContentRedirectionEnabled), StackAttributeValues.ContentRedirection))
            return null;
        var urls = _wanted.AllowedUrls ?? _wanted.DeniedUrls;
        var enabled = List.Changed(
            nameof(_wanted.ContentRedirectionEnabled),
            _wanted.ContentRedirectionEnabled ?? (urls is null ? null : _stack.ContentRedirectionEnabled ?? true),
            _stack.ContentRedirectionEnabled);
        var (withoutAllowed, withoutDenied) = (
            Removes(StackRemovals.AllowedUrl, $"{_stack.AllowedUrls}"), Removes(StackRemovals.DeniedUrl, $"{_stack.DeniedUrls}"));
        var allowed = List.Changed(nameof(_wanted.AllowedUrls), _wanted.AllowedUrls, _stack.AllowedUrls);
        var denied = List.Changed(nameof(_wanted.DeniedUrls), _wanted.DeniedUrls, _stack.DeniedUrls);
        return enabled is null && allowed is null && denied is null && !withoutAllowed && !withoutDenied ? null : new ContentRedirection
        {
            HostToClient = new UrlRedirectionConfig
            {
                Enabled = enabled ?? _stack.ContentRedirectionEnabled ?? true,
                AllowedUrls = withoutAllowed ? null : Some(allowed ?? _stack.AllowedUrls),
                DeniedUrls = withoutDenied ? null : Some(denied ?? _stack.DeniedUrls),
            },
        };
    }

    private static string? Upper(string? value) => value?.ToUpperInvariant();

    private static List<string>? Some(IEnumerable<string> items) => items.ToList() is { Count: > 0 } list ? list : null;
}
