using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using RemoteSessions.Abstractions;
using RemoteSessions.Loader;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// The assembly load context for RemoteSessions.Aws. This load context loads the assemblies of one folder, and shares the Core assembly
/// with the module.
/// </summary>
internal sealed class AwsLoadContext(string folder) : AssemblyLoadContext("RemoteSessions.Aws")
{
    // Assemblies that are compiled ahead of time work only with the .NET runtime and operating system that they were compiled for.
    private readonly string _compiled = Path.Combine(folder, $"net{Environment.Version.Major}.0", RuntimeInformation.RuntimeIdentifier);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // The module and RemoteSessions.Aws must use the same interface types.
        var core = typeof(IAwsTransportFactory).Assembly;
        if (assemblyName.Name == core.GetName().Name)
            return core;
        var file = assemblyName.Name + ".dll";
        var portable = Path.Combine(folder, file);
        return Compiled(Path.Combine(_compiled, file)) ?? (File.Exists(portable) ? LoadFromAssemblyPath(portable) : null);
    }

    // Returns null if the file is missing, damaged, or blocked by a policy. If this method returns null, the portable assembly is used. The
    // portable assembly provides the same functions as the precompiled assembly, but .NET must compile the portable assembly at run time.
    private Assembly? Compiled(string path)
    {
        try
        {
            return File.Exists(path) && AssemblyFile.Fits(path) ? LoadFromAssemblyPath(path) : null;
        }
        catch (Exception problem) when (problem is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
