using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Tool;

namespace RemoteSessions.Tests.Emulator;

/// <summary>Tests the stand-alone emulator program.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Guid.NewGuid() + ".json");

    public void Dispose() => File.Delete(_path);

    // SIGHUP is sent when a terminal or an SSH connection is closed.
    [UnixTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task Each_signal_saves_the_state(string signal)
    {
        using var program = Process.Start(
            new ProcessStartInfo("dotnet", ["exec", typeof(CommandLine).Assembly.Location, "--port", "0", "--empty", "--save", _path])
            {
                RedirectStandardOutput = true,
            })!;
        try
        {
            // The program registers its signal handlers before it prints its URL.
            Assert.Contains("listens on http://127.0.0.1:", await program.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
            using var kill = Process.Start("kill", [$"-{signal}", program.Id.ToString(CultureInfo.InvariantCulture)]);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await program.WaitForExitAsync(limit.Token);
        }
        finally
        {
            program.Kill();
        }

        Assert.Equal(0, program.ExitCode);
        Assert.Equal("RemoteSessions.Emulator", (string?)JsonNode.Parse(await File.ReadAllTextAsync(_path))!["format"]);
    }
}
