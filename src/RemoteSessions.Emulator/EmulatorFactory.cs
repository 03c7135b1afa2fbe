using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator;

/// <summary>Starts emulators of the AWS services on loopback ports of this computer.</summary>
public sealed class EmulatorFactory : IEmulatorFactory
{
    /// <inheritdoc/>
    public void Check(EmulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        RunningEmulator.Check(options);
        if (options.StatePath is { } path)
            StateFile.Read(path);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A setting, the port, the time scale, or the path of the state file isn't valid.</exception>
    /// <exception cref="InvalidDataException">The state file is damaged or isn't a state file.</exception>
    /// <exception cref="IOException">Another program is using the port.</exception>
    public IEmulator Start(EmulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new RunningEmulator(options, TimeProvider.System);
    }
}
