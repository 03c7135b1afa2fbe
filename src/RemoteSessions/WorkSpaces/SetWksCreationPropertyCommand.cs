using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Changes the settings that a WorkSpaces directory applies to new desktops. Settings that you don't specify don't change.
/// AWS: DescribeWorkspaceDirectories, ModifyWorkspaceCreationProperties.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksCreationProperty", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksCreationProperty.md")]
[OutputType(typeof(WksDirectory))]
public sealed class SetWksCreationPropertyCommand : WksDirectorySettingCmdlet
{
    /// <summary>Specifies whether desktops have internet access.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? EnableInternetAccess { get; set; }

    /// <summary>The organizational unit in which the computer accounts of desktops are created.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    public string? DefaultOu { get; set; }

    /// <summary>The ID (sg-...) of an additional security group for desktops.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm(WorkSpacesConstraints.SecurityGroupIdPattern, WorkSpacesMessages.ValidSecurityGroupId)]
    public string? CustomSecurityGroupId { get; set; }

    /// <summary>Specifies whether users are local administrators of their desktops.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? UserEnabledAsLocalAdministrator { get; set; }

    /// <summary>Specifies whether desktops are updated in a maintenance window.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? EnableMaintenanceMode { get; set; }

    /// <summary>The ARN of the IAM role that applications on desktops can use.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ValidateForm("arn:aws[a-z-]*:iam::[0-9]{12}:(role|instance-profile)/.+", WorkSpacesMessages.ValidRoleArn)]
    public string? InstanceIamRoleArn { get; set; }

    private protected override string What => WorkSpacesMessages.CreationProperties;

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
