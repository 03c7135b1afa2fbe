using System.Reflection;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Loads the RemoteSessions.Aws and RemoteSessions.Emulator assemblies, each when it's first needed. RemoteSessions.Aws has its own load
/// context, so that it doesn't conflict with other versions of the AWS SDK in the process.
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

    // If this assembly is compiled ahead of time, it's in a folder such as net10.0/linux-x64.
    private static string Folder
    {
        get
        {
            var own = Path.GetDirectoryName(typeof(ModuleAssemblies).Assembly.Location)!;
            return Directory.Exists(Path.Combine(own, "aws")) ? own : Path.GetFullPath(Path.Combine(own, "..", ".."));
        }
    }

    private static T Make<T>(Assembly assembly, string typeName) =>
        (T)Activator.CreateInstance(assembly.GetType(typeName, throwOnError: true)!)!;
}
