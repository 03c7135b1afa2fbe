using System.Management.Automation;

namespace RemoteSessions.Commands.Connection;

/// <summary>Returns the connection that commands use by default. The command doesn't send a request.</summary>
[Cmdlet(VerbsCommon.Get, "RemoteSessionDefault", HelpUri = HelpPages.Folder + "Get-RemoteSessionDefault.md")]
[OutputType(typeof(RemoteSessionDefault))]
public sealed class GetRemoteSessionDefaultCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(new RemoteSessionDefault(ConnectionDefaults.Current));
}
