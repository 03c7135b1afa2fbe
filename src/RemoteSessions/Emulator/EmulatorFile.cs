using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Transfer;

namespace RemoteSessions.Commands.Emulator;

/// <summary>The file to which a command writes the state of an emulator. A file can contain the state of only one emulator.</summary>
internal sealed class EmulatorFile
{
    private readonly PSCmdlet _cmdlet;
    private RemoteSessionEmulator? _owner;

    public EmulatorFile(PSCmdlet cmdlet, string given)
    {
        _cmdlet = cmdlet;
        Path = FileSystemPath.Resolve(cmdlet, nameof(Path), given);
    }

    /// <summary>The path of the file.</summary>
    public string Path { get; }

    /// <summary>
    /// Returns whether the state file can be used for the specified emulator. A file can contain the state of only one emulator, so the
    /// method writes an error if several emulators would use the file.
    /// </summary>
    public bool Accepts(RemoteSessionEmulator emulator, IReadOnlyList<RemoteSessionEmulator> candidates)
    {
        if (candidates.Count == 1 && (_owner ??= emulator) == emulator)
            return true;
        Report(
            ErrorIds.InvalidArgument,
            CommandMessages.OneEmulatorPerFile($"{emulator}"),
            emulator);
        return false;
    }

    /// <summary>Writes the state of the emulator. If the state can't be written, the method writes an error and returns false.</summary>
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
                CommandMessages.StateNotWritten(failure.Message), Path);
            return false;
        }
    }

    private void Report(string id, string message, object target) =>
        _cmdlet.WriteError(ErrorRecords.Create(id, message, target, _cmdlet.MyInvocation.MyCommand?.Name));
}
