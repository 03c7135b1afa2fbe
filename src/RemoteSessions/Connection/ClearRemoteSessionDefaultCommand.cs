using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Removes the default connection, so that commands use the AWS environment variables and configuration files. The command doesn't send a
/// request.
/// </summary>
[Cmdlet(VerbsCommon.Clear, "RemoteSessionDefault", SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Clear-RemoteSessionDefault.md")]
public sealed class ClearRemoteSessionDefaultCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (ShouldProcess(new RemoteSessionDefault(ConnectionDefaults.Current).ToString(), CommandMessages.ClearDefault))
            ConnectionDefaults.Set(SessionState, new ConnectionOptions());
    }
}
