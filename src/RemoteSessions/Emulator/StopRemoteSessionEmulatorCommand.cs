using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Emulator;

/// <summary>
/// Stops emulators, all of this process without an argument, and restores the default connection and the environment variables that
/// they replaced.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "RemoteSessionEmulator", SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Stop-RemoteSessionEmulator.md")]
public sealed class StopRemoteSessionEmulatorCommand : PSCmdlet
{
    private EmulatorFile? _file;

    /// <summary>The emulator, as Start- or Get-RemoteSessionEmulator gives it.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotEmpty]
    public RemoteSessionEmulator? InputObject { get; set; }

    /// <summary>Before, writes all that is in it to this JSON file.</summary>
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
            emulator => _file?.Accepts(emulator, emulators) != false && ShouldProcess($"{emulator}", "Stop emulator")))
        {
            // If the state can't be written, the emulator keeps running so that nothing is lost.
            if (_file?.TryWrite(emulator) == false)
                continue;
            ConnectionDefaults.Replace(SessionState, emulator.EndpointUrl, emulator.Replaced);
            emulator.Stop();
        }
    }
}
