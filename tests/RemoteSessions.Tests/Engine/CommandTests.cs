using System.Management.Automation;

namespace RemoteSessions.Tests.Engine;

[Cmdlet(VerbsCommon.Get, "TestFleet")]
public sealed class GetTestFleetCommand : PSCmdlet
{
    protected override void ProcessRecord()
    {
        WriteObject(new Fleet { Name = "beta", Region = "us-east-1", Desired = 2 });
        WriteObject(new Fleet { Name = "alpha", Region = "eu-west-1", Desired = 10 });
        WriteObject(new Fleet { Name = "gamma", Desired = 1 });
    }
}

public class CommandTests
{
    private static PowerShell Fleets() => Shell.With(typeof(GetTestFleetCommand)).AddCommand("Get-TestFleet");

    private static string[] Names(PowerShell shell)
    {
        using (shell) return [.. shell.Invoke<PSObject>().Select(item => (string)item.Properties["Name"].Value)];
    }

    [Fact]
    public void Where_has_its_operators()
    {
        Assert.Equal(["beta"], Names(Fleets().AddCommand("Where-Object").AddParameter("Property", "Name").AddParameter("EQ").AddParameter("Value", "BETA")));
        Assert.Equal(["beta", "alpha"], Names(Fleets().AddCommand("Where-Object").AddParameter("Property", "Desired").AddParameter("GT").AddParameter("Value", "1")));
        Assert.Equal(["alpha", "gamma"], Names(Fleets().AddCommand("Where-Object").AddParameter("Property", "Name").AddParameter("NotLike").AddParameter("Value", "b*")));
        Assert.Equal(["beta", "gamma"], Names(Fleets().AddCommand("Where-Object").AddParameter("Property", "Name").AddParameter("In").AddParameter("Value", new[] { "beta", "gamma" })));
        Assert.Equal(["beta", "alpha"], Names(Fleets().AddCommand("Where-Object").AddArgument("Region")));
        Assert.Equal(["gamma"], Names(Fleets().AddCommand("Where-Object").AddParameter("Property", "Name").AddParameter("Match").AddParameter("Value", "MM")));
    }

    [Fact]
    public void Sort_select_and_measure()
    {
        Assert.Equal(["alpha", "beta", "gamma"], Names(Fleets().AddCommand("Sort-Object").AddParameter("Property", "Name")));
        Assert.Equal(["alpha", "beta", "gamma"], Names(Fleets().AddCommand("Sort-Object").AddParameter("Property", "Desired").AddParameter("Descending")));
        Assert.Equal(["gamma"], Names(Fleets().AddCommand("Select-Object").AddParameter("Last", 1)));
        Assert.Equal(["alpha", "gamma"], Names(Fleets().AddCommand("Select-Object").AddParameter("Skip", 1)));
        using var expanded = Fleets().AddCommand("Select-Object").AddParameter("ExpandProperty", "Desired");
        Assert.Equal([2, 10, 1], expanded.Invoke<int>());
        using var members = Fleets().AddCommand("ForEach-Object").AddParameter("MemberName", "Name");
        Assert.Equal(["beta", "alpha", "gamma"], members.Invoke<string>());
        using var measured = Fleets().AddCommand("Measure-Object");
        Assert.Equal(3, measured.Invoke().Single().Properties["Count"].Value);
    }

    [Fact]
    public void Select_makes_an_object_of_the_named_properties()
    {
        using var shell = Fleets().AddCommand("Select-Object").AddParameter("Property", new[] { "name", "Missing", "Des*" }).AddParameter("First", 1);
        var item = shell.Invoke().Single();
        Assert.Equal(["Name", "Missing", "Desired"], item.Properties.Select(property => property.Name));
        Assert.Equal(("beta", null, 2), (item.Properties["name"].Value, item.Properties["Missing"].Value, item.Properties["Desired"].Value));
        Assert.Equal("Selected.RemoteSessions.Tests.Engine.Fleet", item.TypeNames[0]);
        Assert.Equal("@{Name=beta; Missing=; Desired=2}", item.ToString());
    }

    [Fact]
    public void Csv_there_and_back()
    {
        using var written = Fleets().AddCommand("ConvertTo-Csv");
        Assert.Equal(
            ["\"Name\",\"Region\",\"Desired\"", "\"beta\",\"us-east-1\",\"2\"", "\"alpha\",\"eu-west-1\",\"10\"", "\"gamma\",,\"1\""],
            written.Invoke<string>());
        var file = Path.GetTempFileName();
        try
        {
            using var exported = Fleets().AddCommand("Export-Csv").AddParameter("Path", file);
            Assert.Empty(exported.Invoke());
            using var imported = Shell.With(typeof(TestPipeBothCommand)).AddCommand("Import-Csv").AddParameter("Path", file);
            var rows = imported.Invoke();
            Assert.Equal(["beta", "alpha", "gamma"], rows.Select(row => row.Properties["Name"].Value));
            Assert.Equal(["2", "10", "1"], rows.Select(row => row.Properties["Desired"].Value));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Text_of_a_small_object_is_a_table()
    {
        using var shell = Fleets().AddCommand("Out-String").AddParameter("Stream");
        var lines = shell.Invoke<string>().Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        Assert.Equal(["Name", "Region", "Desired"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("----", lines[1], StringComparison.Ordinal);
        Assert.Equal(["beta", "us-east-1", "2"], lines[2].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(5, lines.Count);
    }

    [Fact]
    public void Format_List_has_a_line_each()
    {
        using var shell = Fleets().AddCommand("Select-Object").AddParameter("First", 1).AddCommand("Format-List").AddCommand("Out-String").AddParameter("Stream");
        var lines = shell.Invoke<string>().Select(line => line.Trim()).Where(line => line.Length > 0);
        Assert.Equal(["Name    : beta", "Region  : us-east-1", "Desired : 2"], lines);
    }

    [Fact]
    public void Write_Output_and_Out_Null()
    {
        using var shell = Shell.With();
        Assert.Equal([1, 2, 3], shell.AddCommand("Write-Output").AddParameter("InputObject", new[] { 1, 2, 3 }).Invoke<int>());
        shell.AddCommand("Out-Null");
        Assert.Empty(shell.Invoke());
    }
}
