using System.Runtime.CompilerServices;

namespace RemoteSessions.Tests.Support;

/// <summary>
/// Prepares the process for the tests. The tests don't use the AWS configuration of this computer. The tests use one retry instead of four,
/// because the module pauses before each retry.
/// </summary>
internal static class TestEnvironment
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("remotesessions-aws-").FullName;

    /// <summary>The path of the AWS configuration file.</summary>
    public static string ConfigFile { get; } = Path.Combine(Folder, "config");

    [ModuleInitializer]
    internal static void Use()
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
            Environment.SetEnvironmentVariable(name, null);
        foreach (var (name, file) in new[]
            { ("AWS_CONFIG_FILE", ConfigFile), ("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(Folder, "credentials")) })
        {
            File.WriteAllText(file, "");
            Environment.SetEnvironmentVariable(name, file);
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        Environment.SetEnvironmentVariable("AWS_MAX_ATTEMPTS", "2");
    }
}

/// <summary>The collection of tests that change environment variables. These tests don't run in parallel with other tests.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentTests
{
    public const string Name = "environment";
}

/// <summary>Sets environment variables for the duration of a test.</summary>
internal sealed class EnvironmentScope : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];

    public EnvironmentScope(params (string Name, string? Value)[] variables)
    {
        foreach (var (name, value) in variables)
            Set(name, value);
    }

    public void Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
    }
}

/// <summary>Adds profiles to the AWS configuration file for the duration of a test.</summary>
internal sealed class ProfileScope : IDisposable
{
    public ProfileScope(string text) => File.WriteAllText(TestEnvironment.ConfigFile, text);

    public void Dispose() => File.WriteAllText(TestEnvironment.ConfigFile, "");
}

/// <summary>A folder that exists for the duration of a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("remotesessions-").FullName;

    public string File(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Creates an executable file. On Unix, the method also sets the execute permission.</summary>
    public string Program(string name, string script)
    {
        var path = File(name, script);
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public string[] Names() => [.. Directory.GetFileSystemEntries(Path).Select(System.IO.Path.GetFileName).Order()!];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
