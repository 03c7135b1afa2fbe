using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Transfer;

namespace RemoteSessions.Commands.Emulator;

/// <summary>The file that a command writes the state of an emulator to. It holds one emulator.</summary>
internal sealed class EmulatorFile
{
    private readonly PSCmdlet _cmdlet;
    private RemoteSessionEmulator? _owner;

    public EmulatorFile(PSCmdlet cmdlet, string given)
    {
        _cmdlet = cmdlet;
        Path = FileSystemPath.Resolve(cmdlet, nameof(Path), given);
    }

    /// <summary>Its path in the file system.</summary>
    public string Path { get; }

    /// <summary>Whether the file is for this emulator. Otherwise the state of one emulator would replace that of another.</summary>
    public bool Accepts(RemoteSessionEmulator emulator, IReadOnlyList<RemoteSessionEmulator> candidates)
    {
        if (candidates.Count == 1 && (_owner ??= emulator) == emulator)
            return true;
        Report(
            ErrorIds.InvalidArgument,
            $"A state file holds one emulator, and {emulator} is one of several. To save each of them, specify a different file for each "
            + "-InputObject.",
            emulator);
        return false;
    }

    /// <summary>Writes the state of the emulator, or an error.</summary>
    public bool TryWrite(RemoteSessionEmulator emulator)
    {
        try
        {
            emulator.SaveTo(Path);
            return true;
        }
        catch (Exception failure) when (DraftFile.IsFailure(failure))
        {
            Report(ErrorIds.TransferFailed,
                $"The state of the emulator couldn't be written: {failure.Message} The emulator is still running.", Path);
            return false;
        }
    }

    private void Report(string id, string message, object target) =>
        _cmdlet.WriteError(ErrorRecords.Create(id, message, target, _cmdlet.MyInvocation.MyCommand?.Name));
}
