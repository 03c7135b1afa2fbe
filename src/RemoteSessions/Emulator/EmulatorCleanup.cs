using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace RemoteSessions.Commands.Emulator;

/// <summary>
/// Stops the emulators of a runspace when the module is removed from it, because no command to stop them would remain. The default
/// connection keeps their endpoint: a script that imports the module again with -Force must get an error instead of reaching AWS.
/// </summary>
public sealed class EmulatorCleanup : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>
    /// Stops the emulators that the runspace started before it imported the module again. PowerShell doesn't call
    /// <see cref="OnRemove"/> then, because the commands are a nested module.
    /// </summary>
    public void OnImport() => StopEmulators();

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => StopEmulators();

    private static void StopEmulators()
    {
        foreach (var emulator in RemoteSessionEmulator.RunningHere().Where(emulator => emulator.WasStartedIn(Runspace.DefaultRunspace)))
            emulator.Stop();
    }
}
