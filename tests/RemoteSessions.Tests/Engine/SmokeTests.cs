using System.Management.Automation;

namespace RemoteSessions.Tests.Engine;

[Cmdlet(VerbsDiagnostic.Test, "Smoke")]
public sealed class TestSmokeCommand : PSCmdlet
{
    [Parameter(Position = 0)]
    public string? Name { get; set; }

    protected override void ProcessRecord() => WriteObject(Name + "!");
}

public class SmokeTests
{
    [Fact]
    public void Runs()
    {
        var state = System.Management.Automation.Runspaces.InitialSessionState.CreateDefault2();
        state.Commands.Add(new System.Management.Automation.Runspaces.SessionStateCmdletEntry("Test-Smoke", typeof(TestSmokeCommand), null));
        using var ps = PowerShell.Create(state);
        Assert.Equal("a!", ps.AddCommand("Test-Smoke").AddArgument("a").Invoke<string>().Single());
    }
}
