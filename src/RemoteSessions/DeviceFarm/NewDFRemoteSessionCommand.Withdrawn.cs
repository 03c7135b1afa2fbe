using System.Management.Automation;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

// AWS withdrew these parameters of CreateRemoteAccessSession in November 2025. The command still accepts these parameters, so that existing
// scripts continue to work.
public sealed partial class NewDFRemoteSessionCommand
{
    /// <summary>The interaction mode: INTERACTIVE, NO_VIDEO, or VIDEO_ONLY. AWS withdrew this parameter in November 2025.</summary>
    [Parameter(DontShow = true)]
    [Obsolete(DeviceFarmMessages.InteractionModeWithdrawn)]
    [ArgumentCompleter(typeof(RemoteSessions.Commands.DeviceFarm.DeviceFarmValueCompleter))]
    public string? InteractionMode { get; set; }

    /// <summary>The public SSH key for connections to the device. AWS withdrew this parameter in November 2025.</summary>
    [Parameter(DontShow = true)]
    [Obsolete(DeviceFarmMessages.ParameterWithdrawn)]
    public string? SshPublicKey { get; set; }

    /// <summary>The ID of the client for remote debugging. AWS withdrew this parameter in November 2025.</summary>
    [Parameter(DontShow = true)]
    [Obsolete(DeviceFarmMessages.ParameterWithdrawn)]
    public string? ClientId { get; set; }

    /// <summary>Specifies whether remote debugging is enabled. AWS withdrew this parameter in November 2025.</summary>
    [Parameter(DontShow = true)]
    [Obsolete(DeviceFarmMessages.ParameterWithdrawn)]
    public bool? RemoteDebugEnabled { get; set; }

    /// <summary>Specifies whether recording is enabled. AWS withdrew this parameter in November 2025.</summary>
    [Parameter(DontShow = true)]
    [Obsolete(DeviceFarmMessages.ParameterWithdrawn)]
    public bool? RemoteRecordEnabled { get; set; }

    /// <summary>The ARN of the app to record in the session. AWS withdrew this parameter in November 2025.</summary>
    [Parameter(DontShow = true)]
    [Obsolete(DeviceFarmMessages.ParameterWithdrawn)]
    public string? RemoteRecordAppArn { get; set; }

#pragma warning disable CS0618 // PowerShell warns users about these obsolete parameters, but the method still has to read them.
    private CreateRemoteAccessSessionRequest WithWithdrawn(CreateRemoteAccessSessionRequest request) => request with
    {
        InteractionMode = InteractionMode,
        SshPublicKey = SshPublicKey,
        ClientId = ClientId,
        RemoteDebugEnabled = RemoteDebugEnabled,
        RemoteRecordEnabled = RemoteRecordEnabled,
        RemoteRecordAppArn = RemoteRecordAppArn,
    };
#pragma warning restore CS0618
}
