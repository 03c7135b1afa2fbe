using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using RemoteSessions.Hosting;

namespace RemoteSessions.Cmdlets;

/// <summary>
/// What is loaded only when it is first needed: the AWS side, in a load context of its own so that any other AWSSDK in the
/// process stays out of its way, and the emulator.
/// </summary>
internal static class ModuleAssemblies
{
    private static readonly Lazy<IAwsTransportFactory> LazyTransports = new(() => Make<IAwsTransportFactory>(
        new AwsLoadContext(Path.Combine(Folder, "aws")).LoadFromAssemblyName(new AssemblyName("RemoteSessions.Aws")),
        "RemoteSessions.Aws.AwsTransportFactory"));

    private static readonly Lazy<IEmulatorFactory> LazyEmulators = new(() => Make<IEmulatorFactory>(
        Assembly.LoadFrom(Path.Combine(Folder, "RemoteSessions.Emulator.dll")),
        "RemoteSessions.Emulator.EmulatorFactory"));

    public static IAwsTransportFactory Transports => LazyTransports.Value;

    public static IEmulatorFactory Emulators => LazyEmulators.Value;

    private static string Folder => Path.GetDirectoryName(typeof(ModuleAssemblies).Assembly.Location)!;

    private static T Make<T>(Assembly assembly, string typeName) => (T)Activator.CreateInstance(assembly.GetType(typeName, throwOnError: true)!)!;

    private sealed class AwsLoadContext(string folder) : AssemblyLoadContext("RemoteSessions.Aws")
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
            return Array.Find([Path.Combine(_compiled, file), Path.Combine(folder, file)], File.Exists) is { } path
                ? LoadFromAssemblyPath(path)
                : null;
        }
    }
}
