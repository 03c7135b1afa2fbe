using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace RemoteSessions.Tests.Engine;

public sealed class ModuleTests : IDisposable
{
    private const string View = """
        <?xml version="1.0" encoding="utf-8"?>
        <Configuration>
          <ViewDefinitions>
            <View>
              <Name>Fleet</Name>
              <ViewSelectedBy><TypeName>RemoteSessions.Tests.Engine.Fleet</TypeName></ViewSelectedBy>
              <TableControl>
                <TableHeaders>
                  <TableColumnHeader><Label>Fleet</Label><Width>8</Width></TableColumnHeader>
                  <TableColumnHeader><Label>Want</Label><Width>5</Width><Alignment>Right</Alignment></TableColumnHeader>
                </TableHeaders>
                <TableRowEntries>
                  <TableRowEntry>
                    <TableColumnItems>
                      <TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem>
                      <TableColumnItem><PropertyName>Desired</PropertyName></TableColumnItem>
                    </TableColumnItems>
                  </TableRowEntry>
                </TableRowEntries>
              </TableControl>
            </View>
          </ViewDefinitions>
        </Configuration>
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_module_brings_its_commands_and_views(bool byManifest)
    {
        var module = _folder.CreateSubdirectory("TestModule");
        var manifest = Path.Combine(module.FullName, "TestModule.psd1");
        File.WriteAllText(Path.Combine(module.FullName, "TestModule.Format.ps1xml"), View);
        File.WriteAllText(manifest, $$"""
            @{
                RootModule = '{{typeof(ModuleTests).Assembly.Location}}'
                ModuleVersion = '1.2.3'
                GUID = '4a1c6a3e-5b1f-4d1c-9c1b-0f6a4b8f7d10'
                FormatsToProcess = @('TestModule.Format.ps1xml')
                CmdletsToExport = @('Get-TestFleet', 'Test-Module')
            }
            """);
        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.ImportPSModule([byManifest ? manifest : module.FullName]);
        using var shell = PowerShell.Create(state);
        Assert.Equal(["TestModule:1.2.3"], shell.Run("Test-Module"));
        shell.Commands.Clear();
        var lines = shell.AddCommand("Get-TestFleet").AddCommand("Out-String").AddParameter("Stream").Invoke<string>()
            .Select(line => line.TrimEnd()).Where(line => line.Length > 0);
        Assert.Equal(["Fleet     Want", "-----     ----", "beta         2", "alpha       10", "gamma        1"], lines);
    }
}

[Cmdlet(VerbsDiagnostic.Test, "Module")]
public sealed class TestModuleCommand : PSCmdlet
{
    protected override void ProcessRecord() => WriteObject($"{MyInvocation.MyCommand.ModuleName}:{MyInvocation.MyCommand.Version}");
}

public class NestedTests
{
    [Fact]
    public void A_cmdlet_can_run_another_command()
    {
        using var shell = Shell.With(typeof(TestNestedCommand), typeof(TestWriteCommand));
        Assert.Equal([6, "after"], shell.Run("Test-Nested"));
    }
}

[Cmdlet(VerbsDiagnostic.Test, "Nested")]
public sealed class TestNestedCommand : PSCmdlet
{
    protected override void ProcessRecord()
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        WriteObject(shell.AddCommand("Test-Write").Invoke().Select(item => item.BaseObject).OfType<int>().Sum());
        WriteObject("after");
    }
}
