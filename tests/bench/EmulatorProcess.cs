using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace RemoteSessions.Bench;

/// <summary>An emulator in a separate process. All clients in the benchmark use the same emulator.</summary>
internal sealed class EmulatorProcess : IAsyncDisposable
{
    public const string KeyId = "AKIAIOSFODNN7EXAMPLE";
    public const string Secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    private readonly Process _process;

    private EmulatorProcess(Process process, Uri endpoint) => (_process, Endpoint) = (process, endpoint);

    public Uri Endpoint { get; }

    public static async Task<EmulatorProcess> StartAsync(Tools tools, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [tools.EmulatorProgram, "--port", "0", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("export AWS_ENDPOINT_URL=", StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            return new EmulatorProcess(process, new Uri(line.Split('=', 2)[1]));
        }

        throw new InvalidOperationException($"The emulator didn't start: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Starts an emulator with settings in the form Name=Value.</summary>
    public static Task<EmulatorProcess> WithSettingsAsync(Tools tools, params string[] settings) =>
        StartAsync(tools, [.. settings.SelectMany(setting => new[] { "--setting", setting })]);

    /// <summary>Returns the number of calls to an operation.</summary>
    public async Task<int> CallsAsync(string operation) =>
        (int?)(await Http.GetFromJsonAsync<JsonObject>(new Uri(Endpoint, "/_emulator/calls")))![operation] ?? 0;

    /// <summary>Returns the total number of calls to all operations.</summary>
    public async Task<int> CallsAsync() =>
        (await Http.GetFromJsonAsync<JsonObject>(new Uri(Endpoint, "/_emulator/calls")))!.Sum(call => (int)call.Value!);

    /// <summary>
    /// Stops the emulator. On Windows, this method kills the process, so the emulator doesn't write a state file. On other operating
    /// systems, an emulator that was started with --save writes its state file before it exits.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            if (OperatingSystem.IsWindows())
                _process.Kill();
            else
                Process.Start("kill", ["-TERM", _process.Id.Text()]).Dispose();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
