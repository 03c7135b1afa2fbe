using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Changes how new desktops of a WorkSpaces directory are made. Only what is named changes.
/// AWS: DescribeWorkspaceDirectories, ModifyWorkspaceCreationProperties.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksCreationProperty", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksCreationProperty.md")]
[OutputType(typeof(WksDirectory))]
public sealed class SetWksCreationPropertyCommand : WksDirectorySettingCmdlet
{
    /// <summary>Whether desktops reach the internet.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? EnableInternetAccess { get; set; }

    /// <summary>Where in the directory the computer accounts of desktops go.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    public string? DefaultOu { get; set; }

    /// <summary>A security group of one's own (sg-...).</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesConstraints.SecurityGroupIdPattern, "a security group id such as sg-0123456789abcdef0")]
    public string? CustomSecurityGroupId { get; set; }

    /// <summary>Whether users are administrators of their desktops.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? UserEnabledAsLocalAdministrator { get; set; }

    /// <summary>Whether desktops are updated in a maintenance window.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? EnableMaintenanceMode { get; set; }

    /// <summary>The ARN of the role that applications on desktops have.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/.+", "a role ARN such as arn:aws:iam::123456789012:role/name")]
    public string? InstanceIamRoleArn { get; set; }

    private protected override string What => "creation properties";

    private protected override Func<WorkSpacesClient, CancellationToken, Task> Plan(WksDirectory current, ChangeList changes)
    {
        var request = new ModifyWorkspaceCreationPropertiesRequest
        {
            ResourceId = current.DirectoryId,
            WorkspaceCreationProperties = new WorkspaceCreationProperties
            {
                EnableInternetAccess = changes.Changed(
                    nameof(EnableInternetAccess), Named(nameof(EnableInternetAccess), EnableInternetAccess), current.EnableInternetAccess),
                DefaultOu = changes.Changed(nameof(DefaultOu), Named(nameof(DefaultOu), DefaultOu), current.DefaultOu),
                CustomSecurityGroupId = changes.Changed(
                    nameof(CustomSecurityGroupId), Named(
                        nameof(CustomSecurityGroupId), CustomSecurityGroupId), current.CustomSecurityGroupId),
                UserEnabledAsLocalAdministrator = changes.Changed(
                    nameof(UserEnabledAsLocalAdministrator), Named(
                        nameof(UserEnabledAsLocalAdministrator), UserEnabledAsLocalAdministrator), current.UserEnabledAsLocalAdministrator),
                EnableMaintenanceMode = changes.Changed(
                    nameof(EnableMaintenanceMode), Named(
                        nameof(EnableMaintenanceMode), EnableMaintenanceMode), current.EnableMaintenanceMode),
                InstanceIamRoleArn = changes.Changed(
                    nameof(InstanceIamRoleArn), Named(nameof(InstanceIamRoleArn), InstanceIamRoleArn), current.InstanceIamRoleArn),
            },
        };
        return (client, cancel) => client.ModifyAsync(request, cancel);
    }
}
