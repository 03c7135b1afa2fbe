using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Removes tags from Device Farm projects, sessions, private devices, device instances, and VPC endpoint configurations.
/// AWS: UntagResource, ListTagsForResource.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "DFRemoteTag", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-DFRemoteTag.md")]
public sealed class RemoveDFRemoteTagCommand() : RemoveTagCmdlet(DeviceFarmTags.Tagging)
{
    /// <summary>The ARN of a project, a session, a private device, a device instance, or a VPC endpoint configuration.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByKey, ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceArn")]
    [TextOnly]
    [ValidateDeviceFarmArn(
        DeviceFarmArnKind.Project, DeviceFarmArnKind.Session, DeviceFarmArnKind.Device, DeviceFarmArnKind.DeviceInstance,
        DeviceFarmArnKind.VpceConfiguration)]
    [ArgumentCompleter(typeof(DeviceFarmResourceCompleter))]
    public string[] Arn { get; set; } = [];

    /// <summary>Specifies the keys of the tags to remove. You can specify 1 to 50 keys.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByKey)]
    [TextOnly]
    [Alias("TagKey")]
    [ValidateCount(1, 50)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmTagKeyCompleter))]
    public string[] Key { get; set; } = [];

    private protected override IReadOnlyList<string> TagKeys => Key;

    private protected override IReadOnlyList<string> Keys => Arn;
}
