using System.Management.Automation;
using System.Text.Json;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace RemoteSessions.Tests;

/// <summary>Checks that the command tests run on the same PowerShell version as the Pester tests and samples/Tour.</summary>
public sealed class EngineTests(EngineFixture engine) : IClassFixture<EngineFixture>
{
    [Fact]
    public void The_engine_version_matches_the_tool_manifest()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(ArchitectureTests.Root(), ".config", "dotnet-tools.json")));
        var pinned = manifest.RootElement.GetProperty("tools").GetProperty("powershell").GetProperty("version").GetString();
        Assert.Equal(pinned, engine.Version);
    }
}

/// <summary>Gets the version of the PowerShell engine, and writes it to the test output once.</summary>
public sealed class EngineFixture
{
    public EngineFixture(IMessageSink output)
    {
        using var shell = PowerShell.Create();
        Version = shell.AddScript("$PSVersionTable.PSVersion.ToString()").Invoke<string>().Single();
        output.OnMessage(new DiagnosticMessage($"The command tests run on PowerShell {Version}."));
    }

    public string Version { get; }
}
