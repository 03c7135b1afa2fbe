using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Emulator;

/// <summary>
/// Saves the state of a running emulator to a JSON file, which Start-RemoteSessionEmulator -StatePath can load. The emulator continues to
/// run.
/// </summary>
[Cmdlet(VerbsData.Save, "RemoteSessionEmulator", SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Save-RemoteSessionEmulator.md")]
[OutputType(typeof(FileInfo))]
public sealed class SaveRemoteSessionEmulatorCommand : PSCmdlet
{
    private EmulatorFile? _file;

    /// <summary>Specifies the JSON file to write. An existing file is replaced.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotEmpty]
    public string Path { get; set; } = "";

    /// <summary>
    /// Specifies the emulator, as returned by Start-RemoteSessionEmulator or Get-RemoteSessionEmulator. This parameter is required only if
    /// several emulators are running in this process.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotEmpty]
    public RemoteSessionEmulator? InputObject { get; set; }

    /// <summary>Indicates that an existing file isn't replaced. If the file already exists, the command writes an error.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _file = new EmulatorFile(this, Path);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var file = _file!;
        IReadOnlyList<RemoteSessionEmulator> emulators = InputObject is null ? RemoteSessionEmulator.RunningHere() : [InputObject];
        if (emulators.Count == 0 || !emulators[0].Running)
        {
            Report(
                ErrorIds.ResourceNotFound,
                InputObject is null
                    ? CommandMessages.NoEmulator
                    : CommandMessages.EmulatorStopped($"{InputObject}"),
                InputObject);
            return;
        }

        if (!file.Accepts(emulators[0], emulators))
            return;
        if (NoClobber && File.Exists(file.Path))
            Report(ErrorIds.FileExists, CommandMessages.FileExists(file.Path), file.Path);
        else if (ShouldProcess(file.Path, CommandMessages.SaveEmulator($"{emulators[0]}")) && file.TryWrite(emulators[0]))
            WriteObject(InvokeProvider.Item.Get([file.Path], force: true, literalPath: true), enumerateCollection: true);
    }

    private void Report(string id, string message, object? target) =>
        WriteError(ErrorRecords.Create(id, message, target, MyInvocation.MyCommand?.Name));
}
