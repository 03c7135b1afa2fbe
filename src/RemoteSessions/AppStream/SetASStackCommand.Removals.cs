using System.Management.Automation;
using RemoteSessions.AppStream;

namespace RemoteSessions.Commands.AppStream;

/// <content>The switches that remove settings.</content>
public sealed partial class SetASStackCommand
{
    private readonly StackRemovals _removals = new();

    /// <summary>Removes the display name of the stack.</summary>
    [Parameter]
    public SwitchParameter RemoveDisplayName
    {
        get => _removals[StackRemovals.DisplayName];
        set => _removals[StackRemovals.DisplayName] = value;
    }

    /// <summary>Removes the description of the stack.</summary>
    [Parameter]
    public SwitchParameter RemoveDescription
    {
        get => _removals[StackRemovals.Description];
        set => _removals[StackRemovals.Description] = value;
    }

    /// <summary>Removes all storage connectors: home folders, Google Drive, and OneDrive. The users' files aren't deleted.</summary>
    [Parameter]
    public SwitchParameter RemoveStorageConnector
    {
        get => _removals[StackRemovals.StorageConnector];
        set => _removals[StackRemovals.StorageConnector] = value;
    }

    /// <summary>Removes the storage connector for Google Drive.</summary>
    [Parameter]
    public SwitchParameter RemoveGoogleDrive
    {
        get => _removals[StackRemovals.GoogleDrive];
        set => _removals[StackRemovals.GoogleDrive] = value;
    }

    /// <summary>Removes the storage connector for OneDrive.</summary>
    [Parameter]
    public SwitchParameter RemoveOneDrive
    {
        get => _removals[StackRemovals.OneDrive];
        set => _removals[StackRemovals.OneDrive] = value;
    }

    /// <summary>Resets all user settings to the AWS defaults.</summary>
    [Parameter]
    public SwitchParameter RemoveUserSetting
    {
        get => _removals[StackRemovals.UserSetting];
        set => _removals[StackRemovals.UserSetting] = value;
    }

    /// <summary>Removes the preferred protocol. If no preferred protocol is set, AWS uses TCP.</summary>
    [Parameter]
    public SwitchParameter RemovePreferredProtocol
    {
        get => _removals[StackRemovals.PreferredProtocol];
        set => _removals[StackRemovals.PreferredProtocol] = value;
    }

    /// <summary>Removes the URL that users are redirected to after a session.</summary>
    [Parameter]
    public SwitchParameter RemoveRedirectUrl
    {
        get => _removals[StackRemovals.RedirectUrl];
        set => _removals[StackRemovals.RedirectUrl] = value;
    }

    /// <summary>Removes the URL of the page where users can send feedback.</summary>
    [Parameter]
    public SwitchParameter RemoveFeedbackUrl
    {
        get => _removals[StackRemovals.FeedbackUrl];
        set => _removals[StackRemovals.FeedbackUrl] = value;
    }

    /// <summary>Removes the VPC endpoints, so that users can connect through the internet.</summary>
    [Parameter]
    public SwitchParameter RemoveVpcEndpoint
    {
        get => _removals[StackRemovals.VpcEndpoint];
        set => _removals[StackRemovals.VpcEndpoint] = value;
    }

    /// <summary>Removes the domains whose web pages can embed a session.</summary>
    [Parameter]
    public SwitchParameter RemoveEmbedHostDomain
    {
        get => _removals[StackRemovals.EmbedHostDomain];
        set => _removals[StackRemovals.EmbedHostDomain] = value;
    }

    /// <summary>Removes the redirection of links, including the allowed and denied URLs.</summary>
    [Parameter]
    public SwitchParameter RemoveContentRedirection
    {
        get => _removals[StackRemovals.ContentRedirection];
        set => _removals[StackRemovals.ContentRedirection] = value;
    }

    /// <summary>Removes the allowed URLs, and keeps the denied URLs.</summary>
    [Parameter]
    public SwitchParameter RemoveAllowedUrl
    {
        get => _removals[StackRemovals.AllowedUrl];
        set => _removals[StackRemovals.AllowedUrl] = value;
    }

    /// <summary>Removes the denied URLs, and keeps the allowed URLs.</summary>
    [Parameter]
    public SwitchParameter RemoveDeniedUrl
    {
        get => _removals[StackRemovals.DeniedUrl];
        set => _removals[StackRemovals.DeniedUrl] = value;
    }

    /// <summary>Removes the access of software agents, and removes all settings for this access.</summary>
    [Parameter]
    public SwitchParameter RemoveAgentAccess
    {
        get => _removals[StackRemovals.AgentAccess];
        set => _removals[StackRemovals.AgentAccess] = value;
    }
}
