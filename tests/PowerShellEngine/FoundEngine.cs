using System.Diagnostics;
using System.Text.Json;

namespace RemoteSessions.Testing;

/// <summary>An engine, where it is, and a remark on why it was chosen.</summary>
public sealed record FoundEngine(string Name, string Folder, bool IsDouble, string Remark)
{
    private const string Library = "System.Management.Automation.dll";

    /// <summary>Looks in PWSH_HOME, then for pwsh on PATH; the double is what is left.</summary>
    /// <param name="wanted">"powershell", "double", or nothing for whichever there is.</param>
    /// <param name="home">A folder with PowerShell in it. One without is passed over.</param>
    /// <param name="path">The folders of PATH.</param>
    /// <exception cref="InvalidOperationException">PowerShell is wanted and there is none that this process can run.</exception>
    public static FoundEngine Find(string? wanted, string? home, string? path)
    {
        switch (wanted?.Trim().ToUpperInvariant())
        {
            case "DOUBLE":
                return Double(string.Empty);
            case null or "" or "POWERSHELL":
                break;
            default:
                throw new InvalidOperationException($"REMOTESESSIONS_ENGINE is '{wanted}'; it can be 'double' or 'powershell'.");
        }

        var remark = string.Empty;
        foreach (var folder in Candidates(home, path))
        {
            var version = VersionOf(folder);
            if (RuntimeOf(folder) is { } needed && needed > Environment.Version.Major)
            {
                remark = $"PowerShell {version} needs .NET {needed}, and this is .NET {Environment.Version.Major}";
                continue;
            }

            return new FoundEngine($"PowerShell {version}", folder, false, string.Empty);
        }

        if (!string.IsNullOrWhiteSpace(wanted))
        {
            throw new InvalidOperationException(
                $"REMOTESESSIONS_ENGINE asks for PowerShell, and none was found in PWSH_HOME or on PATH. {remark}".TrimEnd());
        }

        return Double(remark);
    }

    private static FoundEngine Double(string remark)
        => new("PowerShellDouble", Path.Combine(AppContext.BaseDirectory, "powershell-double"), true, remark);

    private static IEnumerable<string> Candidates(string? home, string? path)
    {
        if (!string.IsNullOrWhiteSpace(home) && File.Exists(Path.Combine(home, Library))) yield return Path.GetFullPath(home);
        var program = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        foreach (var entry in (path ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var file = new FileInfo(Path.Combine(entry, program));
            if (!file.Exists) continue;
            // Packages put a link on PATH; the assemblies lie beside the real file.
            var real = file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
            if (Path.GetDirectoryName(real) is { } folder && File.Exists(Path.Combine(folder, Library))) yield return folder;
        }
    }

    private static string VersionOf(string folder)
    {
        var version = FileVersionInfo.GetVersionInfo(Path.Combine(folder, Library)).ProductVersion ?? "of unknown version";
        return version.Split(' ', '+')[0];
    }

    /// <summary>The major version of .NET that this PowerShell is built for.</summary>
    private static int? RuntimeOf(string folder)
    {
        var file = Path.Combine(folder, "pwsh.runtimeconfig.json");
        if (!File.Exists(file)) return null;
        using var config = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        if (!config.RootElement.TryGetProperty("runtimeOptions", out var options)) return null;
        return options.TryGetProperty("tfm", out var tfm)
            && tfm.GetString() is { } moniker
            && Version.TryParse(moniker.AsSpan(moniker.StartsWith("net", StringComparison.Ordinal) ? 3 : 0), out var version)
            ? version.Major
            : null;
    }
}
