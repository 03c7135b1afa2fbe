using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace RemoteSessions.Loader;

/// <summary>
/// Loads the precompiled assemblies for this runtime and system before PowerShell loads the commands from the module folder. Precompiled
/// assemblies have the same identity as the portable assemblies and also contain native code. If the precompiled assemblies are already
/// loaded, PowerShell uses them. Otherwise, PowerShell loads the portable assemblies.
/// </summary>
public sealed class PrecompiledAssemblies : IModuleAssemblyInitializer
{
    // The Core assembly is loaded first, because .NET doesn't search the folder of an assembly for its dependencies.
    private static readonly string[] Names = ["RemoteSessions.Core", "RemoteSessions"];

    /// <summary>Loads the assemblies.</summary>
    public void OnImport()
    {
        var module = Path.GetDirectoryName(typeof(PrecompiledAssemblies).Assembly.Location)!;
        var folder = Path.Combine(module, "net" + Environment.Version.Major + ".0", RuntimeInformation.RuntimeIdentifier);
        if (!Directory.Exists(folder))
            return;
        try
        {
            foreach (var name in Names)
            {
                var path = Path.Combine(folder, name + ".dll");
                if (!AssemblyFile.Fits(path))
                    return;
                AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
            }
        }
        catch (Exception problem) when (problem is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            // A file is missing or damaged, a policy blocks it, or the assembly is already loaded. If the precompiled assemblies can't be
            // used, PowerShell loads the portable assemblies.
        }
    }
}
