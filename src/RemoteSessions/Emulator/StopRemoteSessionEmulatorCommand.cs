using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Emulator;

/// <summary>
/// Stops the specified emulators, or all emulators in this process if you don't specify any. The command restores the default connection
/// and the environment variables that the emulators replaced.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "RemoteSessionEmulator", SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Stop-RemoteSessionEmulator.md")]
public sealed class StopRemoteSessionEmulatorCommand : PSCmdlet
{
    private EmulatorFile? _file;

    /// <summary>Specifies the emulator, as returned by Start-RemoteSessionEmulator or Get-RemoteSessionEmulator.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotEmpty]
    public RemoteSessionEmulator? InputObject { get; set; }

    /// <summary>Specifies the JSON file in which the command saves the state of the emulator before the emulator stops.</summary>
    [Parameter]
    [ValidateNotEmpty]
    public string? StatePath { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _file = StatePath is null ? null : new EmulatorFile(this, StatePath);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IReadOnlyList<RemoteSessionEmulator> emulators = InputObject is null ? RemoteSessionEmulator.RunningHere() : [InputObject];
        foreach (var emulator in emulators.Where(
            emulator => _file?.Accepts(emulator, emulators) != false && ShouldProcess($"{emulator}", CommandMessages.StopEmulator)))
        {
            // If the state can't be written, the emulator continues to run, so that the state isn't lost.
            if (_file?.TryWrite(emulator) == false)
                continue;
            ConnectionDefaults.Replace(SessionState, emulator.EndpointUrl, emulator.Replaced);
            emulator.Stop();
        }
    }
}
