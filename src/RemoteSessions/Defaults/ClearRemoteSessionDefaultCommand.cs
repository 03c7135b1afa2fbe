using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Hosting;

namespace RemoteSessions.Defaults;

/// <summary>Forgets the connection that was set with Set-RemoteSessionDefault. Calls nothing.</summary>
[Cmdlet(VerbsCommon.Clear, "RemoteSessionDefault", HelpUri = HelpPages.Folder + "Clear-RemoteSessionDefault.md")]
public sealed class ClearRemoteSessionDefaultCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() => ConnectionDefaults.Current = new ConnectionOptions();
}
