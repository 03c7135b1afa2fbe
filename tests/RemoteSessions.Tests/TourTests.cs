using System.Diagnostics;
using System.Reflection;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests;

/// <summary>Tests that the tour runs without errors in its own process, as with `dotnet run --project samples/Tour`.</summary>
public sealed class TourTests
{
    private const int Columns = 100;

    [Fact]
    public async Task The_tour_shows_every_command_fits_its_width_and_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output) = await RunAsync(folder.Path);
        Assert.True(exitCode == 0, output);

        var lines = output.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        Assert.DoesNotContain(lines, line => line.Length > Columns);
        var script = await File.ReadAllLinesAsync(Path.Combine(ArchitectureTests.Root(), "samples", "Tour", "Tour.ps1"));
        Assert.Equal(
            script.Count(line => line.StartsWith("Invoke-Step {", StringComparison.Ordinal)),
            lines.Count(line => line.StartsWith("PS> ", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.StartsWith("PS> $session = ", StringComparison.Ordinal));
        Assert.Empty(folder.Names());
    }

    // The process is allowed to write only to this folder, which contains the user's files and temporary files.
    private static async Task<(int ExitCode, string Output)> RunAsync(string folder)
    {
        var program = typeof(TourTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "Tour").Value!;
        var start = new ProcessStartInfo(
            "dotnet", [program])
        { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var name in new[] { "HOME", "TMPDIR", "TEMP", "TMP" })
            start.Environment[name] = folder;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
