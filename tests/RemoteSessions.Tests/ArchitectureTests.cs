using System.Reflection;
using System.Text.RegularExpressions;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Emulator;
using RemoteSessions.Emulator.Tool;
using RemoteSessions.Loader;

namespace RemoteSessions.Tests;

/// <summary>
/// Tests the dependencies between the assemblies and namespaces, and tests that the code doesn't contain forbidden constructs.
/// </summary>
public sealed partial class ArchitectureTests
{
    private static readonly Assembly Core = typeof(AwsServiceException).Assembly;
    private static readonly Assembly Aws = typeof(AwsTransportFactory).Assembly;
    private static readonly Assembly Emulator = typeof(EmulatorFactory).Assembly;
    private static readonly Assembly EmulatorTool = typeof(CommandLine).Assembly;
    private static readonly Assembly Loader = typeof(AssemblyFile).Assembly;
    private static readonly Assembly Cmdlets = typeof(AwsCmdlet).Assembly;

    public static TheoryData<string, string[]> Arrows => new()
    {
        { Core.GetName().Name!, [] },
        { Emulator.GetName().Name!, ["RemoteSessions.Core"] },
        { EmulatorTool.GetName().Name!, ["RemoteSessions.Core", "RemoteSessions.Emulator"] },
        { Aws.GetName().Name!, ["RemoteSessions.Core", "AWSSDK.Core", "AWSSDK.SecurityToken", "AWSSDK.SSO", "AWSSDK.SSOOIDC"] },
        { Loader.GetName().Name!, ["System.Management.Automation"] },
        { Cmdlets.GetName().Name!, ["RemoteSessions.Core", "RemoteSessions.Loader", "System.Management.Automation"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void An_assembly_references_only_allowed_assemblies(string name, string[] allowed)
    {
        var assembly = new[] { Core, Aws, Emulator, EmulatorTool, Loader, Cmdlets }.Single(candidate => candidate.GetName().Name == name);
        var references = assembly.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();
        Assert.Empty(references.Except(allowed).Where(reference => !OfTheRuntime(reference)).ToList());
    }

    [Fact]
    public void The_commands_do_not_use_HTTP() =>
        Assert.DoesNotContain(
            Cmdlets.GetReferencedAssemblies(), reference => reference.Name!.StartsWith("System.Net.Http", StringComparison.Ordinal));

    [Fact]
    public void No_public_member_exposes_an_AWS_SDK_type()
    {
        var shown = from assembly in new[] { Core, Aws, Emulator, Cmdlets }
                    from type in assembly.GetExportedTypes()
                    from member in type.GetMembers(
                        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                    from used in Types(member).Append(type.BaseType).OfType<Type>()
                    where used.Assembly.GetName().Name!.StartsWith("AWSSDK", StringComparison.Ordinal)
                    select $"{type}.{member.Name}: {used}";
        Assert.Empty(shown);
    }

    [Fact]
    public void No_source_file_has_more_than_400_lines() => Assert.Empty(
        Sources("src", "tests", "build").Where(
            file => !file.Contains("Generated", StringComparison.Ordinal) && File.ReadLines(file).Count() > 400).Select(Path.GetFileName));

    [Fact]
    public void Only_listed_files_block_on_a_task() => Assert.Equal(
        ["AwsCmdlet.Tasks.cs", "HttpServer.cs", "LiveCompleter.cs", "OutputPump.cs"],
        Sources("src").Where(file => Blocking().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void No_method_is_async_void() => Assert.Empty(Sources("src", "tests")
        .Where(file => File.ReadAllText(file).Contains("async " + "void", StringComparison.Ordinal)).Select(Path.GetFileName));

    [Fact]
    public void No_test_is_silently_skipped_on_another_system() => Assert.Empty(Sources("tests")
        .Where(file => EarlyReturn().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));

    // The instrumentation for code coverage adds a reference to netstandard.
    private static bool OfTheRuntime(string name) =>
        (name.StartsWith("System.", StringComparison.Ordinal) && name != "System.Management.Automation")
        || name is "Microsoft.Win32.Primitives" or "netstandard";

    private static IEnumerable<Type?> Types(MemberInfo member) => member switch
    {
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        _ => [],
    };

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RemoteSessions.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    // Matches ".Result" only after a name that ends in "task", because some objects in this project have a property called Result.
    [GeneratedRegex(@"GetAwaiter\(\)\s*\.GetResult\(\)|\bTask\.Wait(Any|All)\(|[tT]ask\w*(\([^)]*\))?\.Result\b|Async\([^)]*\)\.Result\b")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"OperatingSystem\.Is\w+\(\)\)\s*\{?\s*return;")]
    private static partial Regex EarlyReturn();
}
