using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Tags;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Gets the tags on Device Farm projects, sessions, private devices, device instances, and VPC endpoint configurations.
/// AWS: ListTagsForResource.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteTag", DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Get-DFRemoteTag.md")]
[OutputType(typeof(DFRemoteTag))]
public sealed class GetDFRemoteTagCommand() : GetTagCmdlet(DeviceFarmTags.Tagging)
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
