using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.Emulator;

/// <summary>
/// Starts an emulator of the services on a loopback port, with demo resources, and sets the emulator as the default connection. The command
/// sends no request to another computer.
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "RemoteSessionEmulator", SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Start-RemoteSessionEmulator.md")]
[OutputType(typeof(RemoteSessionEmulator))]
public sealed class StartRemoteSessionEmulatorCommand : PSCmdlet
{
    /// <summary>Specifies the TCP port. If you omit this parameter or specify 0, the command uses a free port.</summary>
    [Parameter]
    [ValidateRange(0, 65535)]
    public int Port { get; set; }

    /// <summary>
    /// Specifies the speed of the emulator's clock relative to real time, from 0.01 to 100000. If the value is 60, an emulated minute takes
    /// one second.
    /// </summary>
    [Parameter]
    [ValidateRange(0.01, 100000.0)]
    public double TimeScale { get; set; } = 1;

    /// <summary>Indicates that the emulator starts without the demo resources.</summary>
    [Parameter]
    public SwitchParameter Empty { get; set; }

    /// <summary>
    /// Specifies the state file that the emulator loads when it starts. To create a state file, use Save-RemoteSessionEmulator, or
    /// Stop-RemoteSessionEmulator with -StatePath.
    /// </summary>
    [Parameter]
    [ValidateNotEmpty]
    public string? StatePath { get; set; }

    /// <summary>
    /// Specifies settings for behavior that AWS doesn't document, such as @{ StoppedSessionResult = 'PASSED' }. See
    /// about_RemoteSessions_Emulator.
    /// </summary>
    [Parameter]
    [ArgumentCompleter(typeof(NothingCompleter))]
    public Hashtable? Setting { get; set; }

    /// <summary>
    /// Indicates that the default connection isn't changed. Commands then use the emulator only if you specify its endpoint and credential.
    /// </summary>
    [Parameter]
    public SwitchParameter NoDefault { get; set; }

    /// <summary>
    /// Indicates that AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, and AWS_DEFAULT_REGION are set in this
    /// process. Child processes, such as the AWS CLI and the processes that Start-Job creates, then use the emulator.
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
            StatePath = StatePath is null ? null : FileSystemPath.Resolve(this, nameof(StatePath), StatePath),
            Settings = (Setting ?? [])
                .Cast<DictionaryEntry>().ToDictionary(entry => entry.Key.ToString()!, entry => entry.Value?.ToString() ?? ""),
        };
        try
        {
            ModuleAssemblies.Emulators.Check(options);
            if (ShouldProcess(Port == 0 ? "127.0.0.1" : $"127.0.0.1:{Port}", CommandMessages.StartEmulator))
                WriteObject(Start(options));
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

    private RemoteSessionEmulator Start(EmulatorOptions options)
    {
        var emulator = new RemoteSessionEmulator(ModuleAssemblies.Emulators.Start(options));
        if (!NoDefault)
        {
            emulator.Replaced = ConnectionDefaults.Current;
            ConnectionDefaults.Set(SessionState, emulator.Connection(emulator.Replaced.Region));
        }

        if (SetEnvironment)
            EmulatorEnvironment.Set(emulator);
        return emulator;
    }
}
