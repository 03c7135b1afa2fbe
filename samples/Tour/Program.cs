using System.Reflection;
using Microsoft.PowerShell;
using RemoteSessions.Tour;

// Runs Tour.ps1 with the PowerShell SDK package, so that you don't need to install PowerShell.
var script = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "Script").Value!;

// The tour writes all files, including PowerShell caches, to a temporary folder. The user's AWS settings are removed from the environment,
// so that they don't affect the tour.
var start = Environment.CurrentDirectory;
var folder = Directory.CreateTempSubdirectory("RemoteSessions-tour-").FullName;
var inherited = Environment.GetEnvironmentVariables().Keys.Cast<string>();
foreach (var name in inherited.Where(
    name => name.StartsWith("AWS_", StringComparison.Ordinal) || name.StartsWith("XDG_", StringComparison.Ordinal)))
    Environment.SetEnvironmentVariable(name, null);
Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", Path.Combine(folder, "aws-config"));
Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(folder, "aws-credentials"));
Environment.SetEnvironmentVariable("HOME", folder);
Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
Environment.SetEnvironmentVariable("POWERSHELL_UPDATECHECK", "Off");
Environment.CurrentDirectory = folder;

// Long lines must be broken only in redirected output, because a terminal breaks them automatically.
if (Console.IsOutputRedirected)
    Console.SetOut(new LineWrapper(Console.Out, 100));
try
{
    return ConsoleShell.Start(bannerText: null, helpText: null, ["-NoLogo", "-NoProfile", "-NonInteractive", "-File", script]);
}
finally
{
    Environment.CurrentDirectory = start;
    Directory.Delete(folder, recursive: true);
}
