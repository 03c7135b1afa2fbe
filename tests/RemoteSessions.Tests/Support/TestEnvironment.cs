using System.Runtime.CompilerServices;

namespace RemoteSessions.Tests.Support;

/// <summary>
/// The process as the tests want it: nothing of the machine's AWS configuration, and one retry instead of four, since retries pause.
/// </summary>
internal static class TestEnvironment
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("remotesessions-aws-").FullName;

    /// <summary>The AWS configuration file.</summary>
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

/// <summary>Tests that change the process's environment: alone, after all others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentTests
{
    public const string Name = "environment";
}

/// <summary>Environment variables for the time of one test.</summary>
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

/// <summary>Profiles in the AWS configuration file for the time of one test.</summary>
internal sealed class ProfileScope : IDisposable
{
    public ProfileScope(string text) => File.WriteAllText(TestEnvironment.ConfigFile, text);

    public void Dispose() => File.WriteAllText(TestEnvironment.ConfigFile, "");
}

/// <summary>A folder for the time of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("remotesessions-").FullName;

    public string File(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A file that can be run, where the system wants a mark for that.</summary>
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
