using RemoteSessions.Testing;

namespace RemoteSessions.Tests.Engine;

public sealed class FoundEngineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_engine_that_is_named_is_the_one_that_runs()
        => Assert.Equal(
            Path.GetFullPath(PowerShellEngine.Folder),
            Path.GetDirectoryName(typeof(System.Management.Automation.PSObject).Assembly.Location));

    [Fact]
    public void Without_PowerShell_it_is_the_double()
    {
        var engine = FoundEngine.Find(null, null, _folder.FullName);
        Assert.Equal(("PowerShellDouble", true), (engine.Name, engine.IsDouble));
        Assert.True(File.Exists(Path.Combine(engine.Folder, "System.Management.Automation.dll")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("/no/such/folder")]
    public void A_home_without_PowerShell_is_passed_over(string home)
    {
        var installed = Install("net8.0");
        Assert.Equal(installed, FoundEngine.Find(null, home, installed).Folder);
        Assert.True(FoundEngine.Find(null, home, null).IsDouble);
    }

    [Fact]
    public void The_home_comes_before_the_path()
    {
        var home = Install("net8.0");
        Assert.Equal(home, FoundEngine.Find("powershell", home, Install("net8.0")).Folder);
    }

    [Fact]
    public void A_link_on_the_path_leads_to_the_real_folder()
    {
        var installed = Install("net8.0");
        var links = _folder.CreateSubdirectory("links").FullName;
        File.CreateSymbolicLink(Path.Combine(links, Program), Path.Combine(installed, Program));
        Assert.Equal(installed, FoundEngine.Find(null, null, links).Folder);
    }

    [Fact]
    public void One_for_a_newer_runtime_is_not_used()
    {
        var engine = FoundEngine.Find(null, Install("net99.0"), null);
        Assert.True(engine.IsDouble);
        Assert.Contains("needs .NET 99", engine.Remark, StringComparison.Ordinal);
        Assert.Contains("needs .NET 99", Assert.Throws<InvalidOperationException>(() => FoundEngine.Find("powershell", Install("net99.0"), null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_forced_is_used_or_an_error()
    {
        Assert.True(FoundEngine.Find("Double", Install("net8.0"), null).IsDouble);
        Assert.Throws<InvalidOperationException>(() => FoundEngine.Find("powershell", null, null));
        Assert.Throws<InvalidOperationException>(() => FoundEngine.Find("bash", null, null));
    }

    private static string Program => OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";

    private string Install(string runtime)
    {
        var folder = _folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;
        File.WriteAllText(Path.Combine(folder, Program), string.Empty);
        File.Copy(typeof(FoundEngine).Assembly.Location, Path.Combine(folder, "System.Management.Automation.dll"));
        File.WriteAllText(Path.Combine(folder, "pwsh.runtimeconfig.json"), $$"""{ "runtimeOptions": { "tfm": "{{runtime}}" } }""");
        return folder;
    }
}
