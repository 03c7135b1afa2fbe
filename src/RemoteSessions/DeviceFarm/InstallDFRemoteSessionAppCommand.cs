using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Installs an uploaded app on the devices of running Device Farm sessions. AWS confirms the request, but doesn't report when the app is
/// installed.
/// AWS: InstallToRemoteAccessSession, GetUpload. If you specify ARNs, -WhatIf, or -Confirm, the command also calls ListRemoteAccessSessions
/// and GetRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsLifecycle.Install, "DFRemoteSessionApp", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Install-DFRemoteSessionApp.md")]
[OutputType(typeof(DFRemoteApp))]
public sealed class InstallDFRemoteSessionAppCommand : DFRemoteSessionTargetCmdlet
{
    /// <summary>The ARN of the app, as Add-DFRemoteApp returns it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByArn)]
    [TextOnly(Or = typeof(DFRemoteApp))]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Upload)]
    [ArgumentCompleter(typeof(AppCompleter))]
    public string AppArn { get; set; } = "";

    private protected override void ProcessInput()
    {
        var now = !RunsUnasked();
        foreach (var target in Targets(now))
        {
            if (!TryOne(DeviceFarmNames.Apps, AppArn, target.Scope, out var app))
            {
                WriteMissingHere(DeviceFarmNames.Apps.Kind);
                return;
            }

            if (now && target.HasEnded)
                WriteMissing(target);
            else if (now && Problem(target, app) is { } problem)
                WriteError(ErrorRecords.Create(ServiceErrorTypes.ResourceNotAvailable, problem, target.SessionId, CommandName));
            else if (ShouldProcess(
                Label(target), DeviceFarmMessages.Install(app.Describe(AppArn)), target.Scope, AwsService.DeviceFarm))
                StartOn(target, InstallAsync(target.SessionId, AppArn));
        }
    }

    // Reports the problems that would cause the service to reject the request. If the caller isn't allowed to read the resources, this
    // method reports no problems, and the service decides whether to accept the request.
    private static string? Problem(SessionTarget<DFRemoteSession> target, NamedTarget<DFRemoteApp> app) =>
        (target.Session, app.Resource) switch
        {
            ({ Status: not ExecutionStatusValues.Running } session, _) =>
                DeviceFarmMessages.SessionNotRunning(session.Status),
            (_, { Status: not UploadStatusValues.Succeeded } upload) =>
                DeviceFarmMessages.UploadNotReady(upload.Name, upload.Status),
            _ => null,
        };

    private Func<DeviceFarmClient, Task> InstallAsync(string session, string app) =>
        async farm => await EmitAsync(await farm.InstallAppAsync(session, app, Cancellation).ConfigureAwait(false)).ConfigureAwait(false);
}
