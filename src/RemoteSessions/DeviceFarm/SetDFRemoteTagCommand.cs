using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Tags;
using RemoteSessions.Wire;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Sets tags of Device Farm projects, sessions, private devices, device instances, and VPC endpoint configurations. Other tags stay.
/// AWS: TagResource.
/// </summary>
[Cmdlet(VerbsCommon.Set, "DFRemoteTag", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "Set-DFRemoteTag.md")]
public sealed class SetDFRemoteTagCommand : SetTagCmdlet
{
    /// <summary>The ARN of a project, a session, a private device, a device instance, or a VPC endpoint configuration.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceArn")]
    [FromProperty("Arn", "ResourceArn", "InstanceArn", "VpceConfigurationArn")]
    [ValidateDeviceFarmArn(
        DeviceFarmArnKind.Project, DeviceFarmArnKind.Session, DeviceFarmArnKind.Device, DeviceFarmArnKind.DeviceInstance, DeviceFarmArnKind.VpceConfiguration)]
    [ArgumentCompleter(typeof(DeviceFarmResourceCompleter))]
    public string[] Arn { get; set; } = [];

    private protected override IReadOnlyList<string> Resources => Arn;

    private protected override AwsService Service => AwsService.DeviceFarm;

    private protected override ITagService MakeTags(IAwsTransport transport, string? profileName) => new DeviceFarmClient(transport, profileName);
}
