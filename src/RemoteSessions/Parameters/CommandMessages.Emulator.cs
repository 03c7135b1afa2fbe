namespace RemoteSessions.Commands.Parameters;

/// <content>The messages of the emulator commands.</content>
internal static partial class CommandMessages
{
    public const string StartEmulator = "Start emulator";

    public const string StopEmulator = "Stop emulator";

    public static string SaveEmulator(string emulator) => $"Save the state of emulator {emulator}";

    public const string NoEmulator = "No emulator is running in this process. To start one, run Start-RemoteSessionEmulator.";

    public static string EmulatorStopped(string emulator) => $"The emulator {emulator} was stopped.";

    public static string OneEmulatorPerFile(string emulator) =>
        $"A state file can contain the state of only one emulator, but the command would save {emulator} and other "
        + "emulators. To save each of them, specify a different file for each -InputObject.";

    public static string StateNotWritten(string failure) =>
        $"The state of the emulator couldn't be written: {failure} The emulator is still running. "
        + "Check the path, and save the state again.";
}
