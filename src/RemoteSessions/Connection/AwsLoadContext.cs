using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using RemoteSessions.Abstractions;
using RemoteSessions.Loader;

namespace RemoteSessions.Commands.Connection;

/// <summary>The load context of the AWS side: what lies in one folder, and the assembly that both sides share.</summary>
internal sealed class AwsLoadContext(string folder) : AssemblyLoadContext("RemoteSessions.Aws")
{
    // Code that was compiled ahead is of use to the one runtime and system that it is for, and an error on any other.
    private readonly string _compiled = Path.Combine(folder, $"net{Environment.Version.Major}.0", RuntimeInformation.RuntimeIdentifier);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // The interfaces between both sides must be the same types on both.
        var core = typeof(IAwsTransportFactory).Assembly;
        if (assemblyName.Name == core.GetName().Name)
            return core;
        var file = assemblyName.Name + ".dll";
        var portable = Path.Combine(folder, file);
        return Compiled(Path.Combine(_compiled, file)) ?? (File.Exists(portable) ? LoadFromAssemblyPath(portable) : null);
    }

    // Null where the file is missing, damaged, or blocked by a policy: the portable one does the same, only later.
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
