using System.Reflection;
using RemoteSessions.Testing;
using RemoteSessions.Tour;

// The main job from start to end, on the emulator: no AWS account, no PowerShell needed.
var engine = PowerShellEngine.Use();
Console.WriteLine($"RemoteSessions, a tour on {PowerShellEngine.Description}.");
var module = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "ModuleFolder").Value!;
var folder = Directory.CreateTempSubdirectory("RemoteSessions-tour-").FullName;
try
{
    return Morning.Run(module, folder) ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
