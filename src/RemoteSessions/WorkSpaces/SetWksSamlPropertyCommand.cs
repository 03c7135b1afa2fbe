using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Changes how users of a WorkSpaces directory sign in with SAML. Settings that you don't specify don't change.
/// AWS: DescribeWorkspaceDirectories, ModifySamlProperties.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksSamlProperty", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksSamlProperty.md")]
[OutputType(typeof(WksDirectory))]
public sealed class SetWksSamlPropertyCommand : WksDirectorySettingCmdlet
{
    /// <summary>The status of SAML authentication: DISABLED, ENABLED, or ENABLED_WITH_DIRECTORY_LOGIN_FALLBACK.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SamlStatus")]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? Status { get; set; }

    /// <summary>The URL where users sign in: an http or https URL of 8 to 200 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SamlUserAccessUrl")]
    [CsvValue]
    [ValidateForm(@"(?=.{8,200}\z)https?://\S+", WorkSpacesMessages.ValidUserAccessUrl)]
    public string? UserAccessUrl { get; set; }

    /// <summary>The name of the relay state parameter, which directs users back to WorkSpaces after they sign in.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SamlRelayStateParameterName")]
    [CsvValue]
    public string? RelayStateParameterName { get; set; }

    /// <summary>Removes the URL where users sign in.</summary>
    [Parameter]
    public SwitchParameter RemoveUserAccessUrl { get; set; }

    /// <summary>Removes the name of the relay state parameter.</summary>
    [Parameter]
    public SwitchParameter RemoveRelayStateParameterName { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if ((RemoveUserAccessUrl && Typed(nameof(UserAccessUrl)))
            || (RemoveRelayStateParameterName && Typed(nameof(RelayStateParameterName))))
        {
            ThrowTerminatingError(
                ErrorRecords.Create(ErrorIds.InvalidArgument, WorkSpacesMessages.SetAndRemoved, null, CommandName));
        }
    }

    private protected override string What => WorkSpacesMessages.SamlProperties;

    private protected override Func<WorkSpacesClient, CancellationToken, Task> Plan(WksDirectory current, ChangeList changes)
    {
        List<string> removed = [];
        if (RemoveUserAccessUrl && changes.Removes(nameof(UserAccessUrl), current.SamlUserAccessUrl))
            removed.Add(DeletableSamlPropertyValues.SamlPropertiesUserAccessUrl);
        if (RemoveRelayStateParameterName && changes.Removes(nameof(RelayStateParameterName), OwnName(current.SamlRelayStateParameterName)))
            removed.Add(DeletableSamlPropertyValues.SamlPropertiesRelayStateParameterName);
        var properties = new SamlProperties
        {
            Status = changes.Changed(nameof(Status), NamedValue(nameof(Status), Status), current.SamlStatus),
            UserAccessUrl = RemoveUserAccessUrl
                ? null
                : changes.Changed(nameof(UserAccessUrl), Named(nameof(UserAccessUrl), UserAccessUrl), current.SamlUserAccessUrl),
            RelayStateParameterName = RemoveRelayStateParameterName
                ? null
                : changes.Changed(
                    nameof(RelayStateParameterName), Named(
                        nameof(RelayStateParameterName), RelayStateParameterName), current.SamlRelayStateParameterName),
        };
        var request = new ModifySamlPropertiesRequest
        {
            ResourceId = current.DirectoryId,
            SamlProperties = properties == new SamlProperties() ? null : properties,
            PropertiesToDelete = removed.Count == 0 ? null : removed,
        };
        return (client, cancel) => client.ModifyAsync(request, cancel);
    }

    // If the relay state parameter has no custom name, AWS returns the default name, which can't be removed.
    private static string? OwnName(string? name) => name == "RelayState" ? null : name;
}
