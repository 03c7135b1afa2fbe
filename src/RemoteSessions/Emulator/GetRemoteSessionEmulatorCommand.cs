using System.Management.Automation;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Commands.Emulator;

/// <summary>Lists the emulators that are running in this process.</summary>
[Cmdlet(VerbsCommon.Get, "RemoteSessionEmulator", HelpUri = HelpPages.Folder + "Get-RemoteSessionEmulator.md")]
[OutputType(typeof(RemoteSessionEmulator))]
public sealed class GetRemoteSessionEmulatorCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(RemoteSessionEmulator.RunningHere(), enumerateCollection: true);
}
