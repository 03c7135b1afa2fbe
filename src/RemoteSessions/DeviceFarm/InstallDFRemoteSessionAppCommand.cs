using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Installs an uploaded app on the devices of running Device Farm sessions. AWS confirms that it will, not that it has.
/// AWS: InstallToRemoteAccessSession, GetUpload; for ARNs, and with -WhatIf or -Confirm, also ListRemoteAccessSessions,
/// GetRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsLifecycle.Install, "DFRemoteSessionApp", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Install-DFRemoteSessionApp.md")]
[OutputType(typeof(DFRemoteApp))]
public sealed class InstallDFRemoteSessionAppCommand : DFRemoteSessionTargetCmdlet
{
    /// <summary>The app, by ARN, as Add-DFRemoteApp gives it.</summary>
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
                return;
            if (now && target.HasEnded)
                WriteMissing(target);
            else if (now && Problem(target, app) is { } problem)
                WriteError(ErrorRecords.Create(ServiceErrorTypes.ResourceNotAvailable, problem, target.SessionId, CommandName));
            else if (ShouldProcess(Label(target), $"Install {app.Describe(AppArn)}"))
                StartOn(target, InstallAsync(target.SessionId, AppArn));
        }
    }

    // The service would reject the request. A caller who reads nothing of this gets the service's own words.
    private static string? Problem(SessionTarget<DFRemoteSession> target, NamedTarget<DFRemoteApp> app) =>
        (target.Session, app.Resource) switch
        {
            ({ Status: not ExecutionStatusValues.Running } session, _) =>
                $"The session is {session.Status}, and an app can be installed only while it is {ExecutionStatusValues.Running}.",
            (_, { Status: not UploadStatusValues.Succeeded } upload) =>
                $"The upload {upload.Name} is {upload.Status}, and can be installed only once it is {UploadStatusValues.Succeeded}.",
            _ => null,
        };

    private Func<DeviceFarmClient, Task> InstallAsync(string session, string app) =>
        async farm => await EmitAsync(await farm.InstallAppAsync(session, app, Cancellation).ConfigureAwait(false)).ConfigureAwait(false);
}
