using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace RemoteSessions.Bench;

/// <summary>The programs that are measured, and the tools that measure them.</summary>
internal sealed record Tools(string Root, string? Pwsh, string? Node, string? Aws)
{
    public string Module => Path.Combine(Root, "out", "RemoteSessions");

    public string EmulatorProgram => Path.Combine(
        Root, "src", "RemoteSessions.Emulator.Tool", "bin", "Release", "net8.0", "RemoteSessions.Emulator.Tool.dll");

    public static Tools Find()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "RemoteSessions.sln")))
            root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("The repository wasn't found above this program.");
        return new Tools(root, OnPath("pwsh"), OnPath("node"), OnPath("aws"));
    }

    /// <summary>Returns the path of the PowerShell executable.</summary>
    public string NeedPwsh() =>
        Pwsh ?? throw new FileNotFoundException("pwsh wasn't found on PATH. To use the .NET tool, run tests/bench/run.sh.");

    /// <summary>Returns the path of the Node.js executable. If the AWS client for Node.js isn't installed, an error occurs.</summary>
    public string NeedNode() =>
        Node is null ? throw new FileNotFoundException("node wasn't found on PATH.")
        : !Directory.Exists(Path.Combine(Root, "tests", "conformance", "node_modules"))
            ? throw new DirectoryNotFoundException("The AWS Node client isn't installed. Run npm ci in tests/conformance.")
            : Node;

    public string Script(string name) =>
        Path.Combine(Root, "tests", "bench", name.EndsWith(".mjs", StringComparison.Ordinal) ? "peers" : "scripts", name);

    /// <summary>Returns the path of a baseline assembly that run.sh has published.</summary>
    public string Baseline(string name) =>
        Path.Combine(Root, "tests", "bench", "baselines", name, "bin", "published", $"{name}Baseline.dll") is var path && File.Exists(path)
            ? path
            : throw new FileNotFoundException($"the {name} baseline isn't published. To publish it, run tests/bench/run.sh.");

    /// <summary>Runs a program in a separate process, and returns its output, duration, and processor time.</summary>
    public static async Task<(string Output, double Milliseconds, double Processor)> RunAsync(
        EmulatorProcess? emulator, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            program, arguments)
        { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        SetEnvironment(start, emulator?.Endpoint);
        var before = ProcessorTime.Before();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        if (process.ExitCode != 0 || (await errors).Length > 0)
            throw new InvalidOperationException(
                $"{Path.GetFileName(program)} ended with {process.ExitCode}: {await errors} {await output}");
        return (await output, milliseconds, ProcessorTime.Of(process, before));
    }

    /// <summary>Runs a PowerShell script of the benchmark, and returns the JSON that the script prints.</summary>
    public async Task<JsonNode> RunScriptAsync(EmulatorProcess? emulator, string name, params string[] arguments)
    {
        var (output, _, _) = await RunAsync(
            emulator, NeedPwsh(), ["-NoProfile", "-NonInteractive", "-File", Script(name), Module, .. arguments]);
        return JsonNode.Parse(output)!;
    }

    /// <summary>Returns the versions of the measured programs.</summary>
    public string Versions()
    {
        var versions = new List<string>();
        foreach (var (program, argument) in new[] { (Pwsh, "--version"), (Node, "--version"), (Aws, "--version") })
        {
            if (program is not null)
                versions.Add($"{Path.GetFileName(program)} {RunAsync(null, program, argument).GetAwaiter().GetResult().Output.Trim()}");
        }

        return string.Join(", ", versions) + ".";
    }

    // The proxy and the AWS settings of the user must not affect the results.
    private static void SetEnvironment(ProcessStartInfo start, Uri? endpoint)
    {
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        var nowhere = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        var values = new Dictionary<string, string?>
        {
            ["NO_PROXY"] = "127.0.0.1,localhost",
            ["no_proxy"] = "127.0.0.1,localhost",
            ["AWS_CONFIG_FILE"] = nowhere,
            ["AWS_SHARED_CREDENTIALS_FILE"] = nowhere,
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] = "true",
            ["AWS_REGION"] = "us-east-1",
            ["AWS_DEFAULT_REGION"] = "us-east-1",
            ["AWS_ENDPOINT_URL"] = endpoint?.GetLeftPart(UriPartial.Authority),
            ["AWS_ACCESS_KEY_ID"] = EmulatorProcess.KeyId,
            ["AWS_SECRET_ACCESS_KEY"] = EmulatorProcess.Secret,
            ["POWERSHELL_UPDATECHECK"] = "Off",
            ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
        };
        foreach (var (name, value) in values.Where(pair => pair.Value is not null))
            start.Environment[name] = value;
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
            .FirstOrDefault(File.Exists);
}

internal static class JsonSamples
{
    /// <summary>Returns the durations that a script printed.</summary>
    public static Sample Sample(this JsonNode printed) =>
        new([.. printed["milliseconds"]!.AsArray().Select(value => (double)value!)]);

    public static double Number(this JsonNode printed, string name) => (double)printed[name]!;

    public static string Text(this int number) => number.ToString(CultureInfo.InvariantCulture);
}
