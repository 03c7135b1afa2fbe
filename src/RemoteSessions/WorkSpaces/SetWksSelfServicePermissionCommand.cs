using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Changes what users of a WorkSpaces directory may do with their desktops themselves. Only what is named changes.
/// AWS: DescribeWorkspaceDirectories, ModifySelfservicePermissions.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksSelfServicePermission", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksSelfServicePermission.md")]
[OutputType(typeof(WksDirectory))]
public sealed class SetWksSelfServicePermissionCommand : WksDirectorySettingCmdlet
{
    /// <summary>Restarting the desktop: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? RestartWorkspace { get; set; }

    /// <summary>Making its volumes larger: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? IncreaseVolumeSize { get; set; }

    /// <summary>Changing its size: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? ChangeComputeType { get; set; }

    /// <summary>Changing its running mode: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? SwitchRunningMode { get; set; }

    /// <summary>Building it anew: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? RebuildWorkspace { get; set; }

    private protected override string What => "self-service permissions";

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
