using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace RemoteSessions.Commands.Emulator;

/// <summary>
/// Stops the emulators of a runspace when the module is removed from the runspace, because the commands that stop emulators are then no
/// longer available. The default connection still contains the endpoint of the emulator. Therefore, a script that imports the module again
/// with -Force gets an error and doesn't call AWS.
/// </summary>
public sealed class EmulatorCleanup : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>
    /// Stops the emulators that the runspace started before it imported the module again. If a runspace imports the module again,
    /// PowerShell doesn't call <see cref="OnRemove"/>, because the commands are in a nested module.
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
