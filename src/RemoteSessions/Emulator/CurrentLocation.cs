using System.Management.Automation;
using System.Management.Automation.Runspaces;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.Emulator;

/// <summary>Resolves paths for methods, which, unlike commands, are given no session state.</summary>
internal static class CurrentLocation
{
    /// <summary>The full path of a file. A relative path starts at the location of the runspace that calls, if there is one.</summary>
    /// <exception cref="ArgumentException">The path is not one of the file system.</exception>
    public static string Resolve(string path)
    {
        if (Runspace.DefaultRunspace is null)
            return Path.GetFullPath(path);
        // The proxy that a runspace has for its session state refuses calls while a pipeline runs, and here one always does.
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        var engine = (EngineIntrinsics)shell.AddCommand("Microsoft.PowerShell.Utility\\Get-Variable")
            .AddParameter("Name", "ExecutionContext").AddParameter("ValueOnly").Invoke()[0].BaseObject;
        return FileSystemPath.TryResolve(engine.SessionState.Path, path, out var file, out var problem)
            ? file
            : throw new ArgumentException(problem, nameof(path));
    }
}
