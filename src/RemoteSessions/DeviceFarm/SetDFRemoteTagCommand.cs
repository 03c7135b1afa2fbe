using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Sets tags on Device Farm projects, sessions, private devices, device instances, and VPC endpoint configurations. Other tags don't
/// change.
/// AWS: TagResource, ListTagsForResource.
/// </summary>
[Cmdlet(VerbsCommon.Set, "DFRemoteTag", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-DFRemoteTag.md")]
public sealed class SetDFRemoteTagCommand() : SetTagCmdlet(DeviceFarmTags.Tagging)
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

    private protected override IReadOnlyList<string> Keys => Arn;
}
