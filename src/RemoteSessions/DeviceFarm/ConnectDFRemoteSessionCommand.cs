using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Opens a running Device Farm session in the browser; with -PassThru gives the endpoints, ready for Appium.
/// AWS: GetRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "DFRemoteSession", DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Connect-DFRemoteSession.md")]
[OutputType(typeof(DFRemoteSessionConnection))]
public sealed class ConnectDFRemoteSessionCommand : DFRemoteSessionTargetCmdlet
{
    /// <summary>Gives the session's endpoints. They are secrets: keep them out of logs.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Opens no browser; for scripts, together with -PassThru.</summary>
    [Parameter]
    public SwitchParameter NoBrowser { get; set; }

    private protected override void ProcessInput()
    {
        foreach (var target in UnseenTargets())
            StartOn(target, farm => ConnectAsync(farm, target));
        FinishInput();
    }

    private async Task ConnectAsync(DeviceFarmClient farm, SessionTarget<DFRemoteSession> target)
    {
        // Asked for afresh: a piped object may be from before the session ran.
        var session = await farm.GetSessionAsync(target.SessionId, Cancellation).ConfigureAwait(false);
        if (session.Status != ExecutionStatusValues.Running || (session.InteractiveEndpoint ?? session.RemoteDriverEndpoint) is null)
        {
            throw new AwsServiceException(new ServiceError(
                ErrorIds.WaitFailed,
                session.Status == ExecutionStatusValues.Completed
                    ? $"The session has ended (result {session.Result})."
                    : $"The session is {session.Status} and has no endpoint yet. Wait for it with Wait-DFRemoteSession."));
        }

        if (!NoBrowser && session.InteractiveEndpoint is { } address)
            await Browser.OpenAsync(address, Cancellation).ConfigureAwait(false);
        if (!PassThru)
            return;
        var connection = new DFRemoteSessionConnection(session);
        RowOrigins.Add(connection, new ResourceOrigin(session.Region, session.ProfileName, null, session.ReadWith));
        await EmitAsync(connection).ConfigureAwait(false);
    }
}
