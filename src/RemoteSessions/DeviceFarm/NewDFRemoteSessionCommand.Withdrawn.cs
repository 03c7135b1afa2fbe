using System.Management.Automation;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

// What AWS withdrew from CreateRemoteAccessSession in November 2025: scripts that still name it must not break.
public sealed partial class NewDFRemoteSessionCommand
{
    private const string Withdrawn = "AWS withdrew it in November 2025; it is sent as given and may have no effect.";

    /// <summary>Withdrawn by AWS: INTERACTIVE, NO_VIDEO or VIDEO_ONLY.</summary>
    [Parameter(DontShow = true)]
    [Obsolete("AWS no longer lets the interaction mode be changed.")]
    [ArgumentCompleter(typeof(RemoteSessions.Commands.DeviceFarm.DeviceFarmValueCompleter))]
    public string? InteractionMode { get; set; }

    /// <summary>Withdrawn by AWS: the public key for ssh to the device's host.</summary>
    [Parameter(DontShow = true)]
    [Obsolete(Withdrawn)]
    public string? SshPublicKey { get; set; }

    /// <summary>Withdrawn by AWS: an id of the client, for remote debugging.</summary>
    [Parameter(DontShow = true)]
    [Obsolete(Withdrawn)]
    public string? ClientId { get; set; }

    /// <summary>Withdrawn by AWS: whether to debug remotely.</summary>
    [Parameter(DontShow = true)]
    [Obsolete(Withdrawn)]
    public bool? RemoteDebugEnabled { get; set; }

    /// <summary>Withdrawn by AWS: whether to record.</summary>
    [Parameter(DontShow = true)]
    [Obsolete(Withdrawn)]
    public bool? RemoteRecordEnabled { get; set; }

    /// <summary>Withdrawn by AWS: the app to record.</summary>
    [Parameter(DontShow = true)]
    [Obsolete(Withdrawn)]
    public string? RemoteRecordAppArn { get; set; }

#pragma warning disable CS0618 // PowerShell warns the user; here they are passed on.
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
