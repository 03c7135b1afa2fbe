using System.Management.Automation;

namespace RemoteSessions.Emulator;

/// <summary>Lists the emulators that run in this process.</summary>
[Cmdlet(VerbsCommon.Get, "RemoteSessionEmulator")]
[OutputType(typeof(RemoteSessionEmulator))]
public sealed class GetRemoteSessionEmulatorCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void EndProcessing() => WriteObject(RemoteSessionEmulator.RunningHere(), enumerateCollection: true);
}
