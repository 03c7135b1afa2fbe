using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace RemoteSessions.Testing;

/// <summary>
/// Decides what <c>System.Management.Automation</c> is in this process: the installed PowerShell, or the double.
/// <see cref="Use"/> must run before the first type of it is touched, and nothing in this assembly touches one.
/// </summary>
public static class PowerShellEngine
{
    private const string EngineVariable = "REMOTESESSIONS_ENGINE";
    private const string HomeVariable = "PWSH_HOME";

    private static readonly Lock Gate = new();
    private static FoundEngine? _engine;

    /// <summary>"PowerShell 7.6.1" or "PowerShellDouble".</summary>
    public static string Name => Use().Name;

    /// <summary>The folder that the engine is loaded from.</summary>
    public static string Folder => Use().Folder;

    /// <summary>Whether the double stands in for PowerShell.</summary>
    public static bool IsDouble => Use().IsDouble;

    /// <summary>The name, and why it is this one when that is not plain.</summary>
    public static string Description => Use() is { Remark.Length: > 0 } engine ? $"{engine.Name} ({engine.Remark})" : Use().Name;

    /// <summary>Chooses the engine, once, and makes the process find it.</summary>
    /// <exception cref="InvalidOperationException">REMOTESESSIONS_ENGINE asks for what is not there.</exception>
    public static FoundEngine Use()
    {
        lock (Gate)
        {
            if (_engine is not null) return _engine;
            var engine = FoundEngine.Find(
                Environment.GetEnvironmentVariable(EngineVariable), Environment.GetEnvironmentVariable(HomeVariable), Environment.GetEnvironmentVariable("PATH"));
            AssemblyLoadContext.Default.Resolving += (context, name) => Resolve(context, name, engine);
            AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => ResolveNative(name, engine);
            return _engine = engine;
        }
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name, FoundEngine engine)
    {
        if (name.Name is null) return null;
        var path = Path.Combine(engine.Folder, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }

    private static nint ResolveNative(string name, FoundEngine engine)
    {
        if (engine.IsDouble) return 0;
        string[] names = [name, $"{name}.dll", $"lib{name}.so", $"{name}.so", $"lib{name}.dylib", $"{name}.dylib"];
        string[] folders = [engine.Folder, Path.Combine(engine.Folder, "runtimes", RuntimeInformation.RuntimeIdentifier, "native")];
        foreach (var path in folders.SelectMany(folder => names.Select(candidate => Path.Combine(folder, candidate))))
        {
            if (File.Exists(path) && NativeLibrary.TryLoad(path, out var handle)) return handle;
        }

        return 0;
    }
}
