namespace RemoteSessions.Abstractions;

/// <summary>Starts emulators. The emulator's assembly, which is loaded when it's first needed, implements this interface.</summary>
public interface IEmulatorFactory
{
    /// <summary>
    /// Checks the settings and the state file without starting an emulator. Throws the same exceptions as <see cref="Start"/>.
    /// </summary>
    void Check(EmulatorOptions options);

    /// <summary>Starts an emulator. When this method returns, the emulator is listening.</summary>
    IEmulator Start(EmulatorOptions options);
}
