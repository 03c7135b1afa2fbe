using System.Management.Automation;

namespace RemoteSessions.Commands.Connection;

/// <summary>Shows the connection that commands use where they name none. Calls nothing.</summary>
[Cmdlet(VerbsCommon.Get, "RemoteSessionDefault", HelpUri = HelpPages.Folder + "Get-RemoteSessionDefault.md")]
[OutputType(typeof(RemoteSessionDefault))]
public sealed class GetRemoteSessionDefaultCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(new RemoteSessionDefault(ConnectionDefaults.Current));
}
