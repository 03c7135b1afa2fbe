using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Hosting;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator;

/// <summary>
/// Stops emulators, all of this process without an argument, and takes the connection of this runspace back where it names one.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "RemoteSessionEmulator", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "Stop-RemoteSessionEmulator.md")]
public sealed class StopRemoteSessionEmulatorCommand : PSCmdlet
{
    /// <summary>The emulator, as Start- or Get-RemoteSessionEmulator gives it.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public RemoteSessionEmulator? InputObject { get; set; }

    /// <summary>Before, writes all that is in it to this JSON file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StatePath { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var emulator in InputObject is null ? RemoteSessionEmulator.RunningHere() : [InputObject])
        {
            if (ShouldProcess(emulator.ToString(), "Stop emulator"))
                Stop(emulator);
        }
    }

    private void Stop(RemoteSessionEmulator emulator)
    {
        try
        {
            if (StatePath is not null)
                emulator.Save(GetUnresolvedProviderPathFromPSPath(StatePath));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What was to be kept is not lost: the emulator goes on.
            WriteError(ErrorRecords.Create(ErrorIds.TransferFailed, $"-StatePath: {failure.Message} The emulator was not stopped.", StatePath, MyInvocation.MyCommand?.Name));
            return;
        }

        if (ConnectionDefaults.Current.EndpointUrl == emulator.EndpointUrl)
            ConnectionDefaults.Current = new ConnectionOptions();
        EmulatorEnvironment.Clear(emulator);
        emulator.Stop();
    }
}
