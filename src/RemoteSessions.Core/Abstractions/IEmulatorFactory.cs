namespace RemoteSessions.Abstractions;

/// <summary>Starts emulators; implemented by the emulator's assembly, which is loaded when first asked for.</summary>
public interface IEmulatorFactory
{
    /// <summary>Checks the settings and the state file without starting anything. Throws what <see cref="Start"/> would throw.</summary>
    void Check(EmulatorOptions options);

    /// <summary>Starts one. It listens when this returns.</summary>
    IEmulator Start(EmulatorOptions options);
}
