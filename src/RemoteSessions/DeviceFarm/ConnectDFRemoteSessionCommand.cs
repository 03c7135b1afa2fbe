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
/// Opens running Device Farm sessions in the web browser. With -PassThru, the command returns the endpoints of the sessions, such as the
/// driver endpoint for Appium.
/// AWS: GetRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "DFRemoteSession", DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Connect-DFRemoteSession.md")]
[OutputType(typeof(DFRemoteSessionConnection))]
public sealed class ConnectDFRemoteSessionCommand : DFRemoteSessionTargetCmdlet
{
    /// <summary>
    /// Returns the endpoints of the session. Anyone who has the endpoints can control the device, so keep the endpoints out of logs.
    /// </summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Indicates that the command doesn't open the web browser. Scripts use this switch together with -PassThru.</summary>
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
        // The session is always requested again, because a piped object might have been created before the session had endpoints.
        var session = await farm.GetSessionAsync(target.SessionId, Cancellation).ConfigureAwait(false);
        if (session.Status != ExecutionStatusValues.Running || (session.InteractiveEndpoint ?? session.RemoteDriverEndpoint) is null)
        {
            throw new AwsServiceException(new ServiceError(
                ErrorIds.WaitFailed,
                session.Status == ExecutionStatusValues.Completed
                    ? DeviceFarmMessages.SessionHasEnded(session.Result)
                    : DeviceFarmMessages.SessionHasNoEndpoint(session.Status)));
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
