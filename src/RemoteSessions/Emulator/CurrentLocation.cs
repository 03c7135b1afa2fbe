using System.Management.Automation;
using System.Management.Automation.Runspaces;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.Emulator;

/// <summary>
/// Resolves file paths that are passed to .NET methods. Unlike a command, a .NET method has no access to the PowerShell session state.
/// </summary>
internal static class CurrentLocation
{
    /// <summary>
    /// Returns the full path of a file. If the calling thread has a runspace, a relative path is resolved against the current location of
    /// that runspace.
    /// </summary>
    /// <exception cref="ArgumentException">The path isn't a file system path.</exception>
    public static string Resolve(string path)
    {
        if (Runspace.DefaultRunspace is null)
            return Path.GetFullPath(path);
        // The session state of a runspace is a proxy that rejects calls while a pipeline is running. When this method is called, a pipeline
        // is always running.
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        var engine = (EngineIntrinsics)shell.AddCommand("Microsoft.PowerShell.Utility\\Get-Variable")
            .AddParameter("Name", "ExecutionContext").AddParameter("ValueOnly").Invoke()[0].BaseObject;
        return FileSystemPath.TryResolve(engine.SessionState.Path, path, out var file, out var problem)
            ? file
            : throw new ArgumentException(problem, nameof(path));
    }
}
