using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace RemoteSessions.Loader;

/// <summary>
/// Loads the precompiled assemblies for this runtime and system before PowerShell loads the commands from the module folder. They have the
/// same identity as the portable assemblies and also contain native code, so PowerShell then uses those that are already loaded. If there
/// are none, PowerShell loads the portable assemblies.
/// </summary>
public sealed class PrecompiledAssemblies : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private const string Commands = "RemoteSessions";

    // Core comes first, because .NET doesn't look for the dependencies of an assembly in its folder.
    private static readonly string[] Names = ["RemoteSessions.Core", Commands];

    /// <summary>Loads the assemblies.</summary>
    public void OnImport()
    {
        var module = Path.GetDirectoryName(typeof(PrecompiledAssemblies).Assembly.Location)!;
        var folder = Path.Combine(module, "net" + Environment.Version.Major + ".0", RuntimeInformation.RuntimeIdentifier);
        foreach (var name in Names)
        {
            try
            {
                var path = Path.Combine(folder, name + ".dll");
                if (ImageSystem.IsThisOne(path))
                    AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
            }
            catch (Exception problem) when (problem is BadImageFormatException or IOException or UnauthorizedAccessException)
            {
                // The file is missing or damaged, a policy blocks it, or the assembly is already loaded.
            }
        }
    }

    /// <summary>
    /// Cleans up after the commands. When a module is imported again with -Force, PowerShell only tells its root module, not its nested
    /// modules, that it is removed.
    /// </summary>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        var commands = Array.Find(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == Commands);
        foreach (var type in commands?.GetExportedTypes() ?? [])
        {
            if (typeof(IModuleAssemblyCleanup).IsAssignableFrom(type))
                ((IModuleAssemblyCleanup)Activator.CreateInstance(type)!).OnRemove(psModuleInfo);
        }
    }
}
