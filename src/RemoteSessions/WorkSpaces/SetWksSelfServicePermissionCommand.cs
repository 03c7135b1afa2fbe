using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Changes which actions users of a WorkSpaces directory can perform on their own desktops. Settings that you don't specify don't change.
/// AWS: DescribeWorkspaceDirectories, ModifySelfservicePermissions.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksSelfServicePermission", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksSelfServicePermission.md")]
[OutputType(typeof(WksDirectory))]
public sealed class SetWksSelfServicePermissionCommand : WksDirectorySettingCmdlet
{
    /// <summary>Specifies whether users can restart their desktops: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? RestartWorkspace { get; set; }

    /// <summary>Specifies whether users can increase the volume sizes of their desktops: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? IncreaseVolumeSize { get; set; }

    /// <summary>Specifies whether users can change the compute types of their desktops: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? ChangeComputeType { get; set; }

    /// <summary>Specifies whether users can change the running modes of their desktops: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? SwitchRunningMode { get; set; }

    /// <summary>Specifies whether users can rebuild their desktops: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? RebuildWorkspace { get; set; }

    private protected override string What => WorkSpacesMessages.SelfServicePermissions;

    private protected override Func<WorkSpacesClient, CancellationToken, Task> Plan(WksDirectory current, ChangeList changes)
    {
        var request = new ModifySelfservicePermissionsRequest
        {
            ResourceId = current.DirectoryId,
            SelfservicePermissions = new SelfservicePermissions
            {
                RestartWorkspace = changes.Changed(
                    nameof(RestartWorkspace), NamedValue(nameof(RestartWorkspace), RestartWorkspace), current.RestartWorkspace),
                IncreaseVolumeSize = changes.Changed(
                    nameof(IncreaseVolumeSize), NamedValue(nameof(IncreaseVolumeSize), IncreaseVolumeSize), current.IncreaseVolumeSize),
                ChangeComputeType = changes.Changed(
                    nameof(ChangeComputeType), NamedValue(nameof(ChangeComputeType), ChangeComputeType), current.ChangeComputeType),
                SwitchRunningMode = changes.Changed(
                    nameof(SwitchRunningMode), NamedValue(nameof(SwitchRunningMode), SwitchRunningMode), current.SwitchRunningMode),
                RebuildWorkspace = changes.Changed(
                    nameof(RebuildWorkspace), NamedValue(nameof(RebuildWorkspace), RebuildWorkspace), current.RebuildWorkspace),
            },
        };
        return (client, cancel) => client.ModifyAsync(request, cancel);
    }
}
