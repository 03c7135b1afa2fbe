using System.Collections;
using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Hosting;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator;

/// <summary>
/// Starts an emulator of the services on a loopback port, with a small demo estate, and lets the commands of this runspace use it.
/// Calls nothing outside this machine.
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "RemoteSessionEmulator", HelpUri = HelpPages.Folder + "Start-RemoteSessionEmulator.md")]
[OutputType(typeof(RemoteSessionEmulator))]
public sealed class StartRemoteSessionEmulatorCommand : PSCmdlet
{
    /// <summary>The TCP port; without it, or 0, a free one.</summary>
    [Parameter]
    [ValidateRange(0, 65535)]
    public int Port { get; set; }

    /// <summary>How many times faster than real time the services live; 60 makes a minute a second. 0.01 to 100000.</summary>
    [Parameter]
    [ValidateRange(0.01, 100000.0)]
    public double TimeScale { get; set; } = 1;

    /// <summary>Starts with nothing in it instead of the demo estate.</summary>
    [Parameter]
    public SwitchParameter Empty { get; set; }

    /// <summary>A file that Stop-RemoteSessionEmulator -StatePath wrote, to start from.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StatePath { get; set; }

    /// <summary>Choices where the behaviour of AWS is unknown, as @{ StoppedSessionResult = 'PASSED' }. See about_RemoteSessions_Emulator.</summary>
    [Parameter]
    public Hashtable? Setting { get; set; }

    /// <summary>Leaves the connection of this runspace as it is, instead of letting its commands use the emulator.</summary>
    [Parameter]
    public SwitchParameter NoDefault { get; set; }

    /// <summary>
    /// Sets AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION and AWS_DEFAULT_REGION of this process, for parallel script
    /// blocks and other programs started from here.
    /// </summary>
    [Parameter]
    public SwitchParameter SetEnvironment { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var options = new EmulatorOptions
        {
            Port = Port,
            TimeScale = TimeScale,
            Empty = Empty,
            StatePath = StatePath is null ? null : GetUnresolvedProviderPathFromPSPath(StatePath),
            Settings = (Setting ?? []).Cast<DictionaryEntry>().ToDictionary(entry => entry.Key.ToString()!, entry => entry.Value?.ToString() ?? ""),
        };
        try
        {
            var emulator = new RemoteSessionEmulator(ModuleAssemblies.Emulators.Start(options));
            if (!NoDefault)
                ConnectionDefaults.Current = emulator.Connection();
            if (SetEnvironment)
                EmulatorEnvironment.Set(emulator);
            WriteObject(emulator);
        }
        catch (IOException failure)
        {
            ThrowTerminatingError(ErrorRecords.Create(ErrorIds.PortInUse, failure.Message, Port, MyInvocation.MyCommand?.Name));
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidDataException)
        {
            ThrowTerminatingError(ErrorRecords.Create(ErrorIds.InvalidArgument, failure.Message, StatePath, MyInvocation.MyCommand?.Name));
        }
    }
}
