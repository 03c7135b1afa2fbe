using System.Management.Automation;

namespace RemoteSessions.Tests.Engine;

[Cmdlet(VerbsDiagnostic.Test, "Set", DefaultParameterSetName = "All")]
public sealed class TestSetCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "ByName", Mandatory = true, Position = 0)]
    public string? Name { get; set; }

    [Parameter(ParameterSetName = "ById", Mandatory = true)]
    public string? Id { get; set; }

    [Parameter(ParameterSetName = "ByName")]
    [Parameter(ParameterSetName = "ById")]
    public SwitchParameter Wait { get; set; }

    [Parameter(ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    protected override void ProcessRecord() => WriteObject(ParameterSetName);
}

[Cmdlet(VerbsDiagnostic.Test, "SetNoDefault")]
public sealed class TestSetNoDefaultCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "A", Mandatory = true)]
    public string? First { get; set; }

    [Parameter(ParameterSetName = "B", Mandatory = true)]
    public string? Second { get; set; }

    [Parameter]
    public string? Any { get; set; }

    protected override void ProcessRecord() => WriteObject(ParameterSetName);
}

[Cmdlet(VerbsDiagnostic.Test, "SetByType")]
public sealed class TestSetByTypeCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "Text", Mandatory = true, Position = 0)]
    public string? Text { get; set; }

    [Parameter(ParameterSetName = "Number", Mandatory = true, Position = 0)]
    public int Number { get; set; }

    [Parameter(ParameterSetName = "Fleet", Mandatory = true, Position = 0, ValueFromPipeline = true)]
    public Fleet? Fleet { get; set; }

    protected override void ProcessRecord() => WriteObject(ParameterSetName);
}

[Cmdlet(VerbsDiagnostic.Test, "SetPiped", DefaultParameterSetName = "ByName")]
public sealed class TestSetPipedCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "ByName", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? PoolId { get; set; }

    [Parameter(ParameterSetName = "BySession", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string? SessionId { get; set; }

    [Parameter(Mandatory = true)]
    public string? Reason { get; set; }

    protected override void ProcessRecord() => WriteObject($"{ParameterSetName}:{PoolId}:{SessionId}:{Reason}");
}

public class ParameterSetTests
{
    [Theory]
    [InlineData("All")]
    [InlineData("All", "All", true)]
    [InlineData("ByName", "Name", "a")]
    [InlineData("ById", "Id", "a", "Wait", true)]
    public void The_set_follows_the_parameters(string set, params object[] parameters)
    {
        using var shell = Shell.With(typeof(TestSetCommand));
        Assert.Equal([set], shell.Run("Test-Set", [.. parameters.Chunk(2).Select(pair => ((string)pair[0], (object?)pair[1]))]));
    }

    [Fact]
    public void A_position_selects_a_set()
    {
        using var shell = Shell.With(typeof(TestSetCommand), typeof(TestSetByTypeCommand));
        Assert.Equal("ByName", shell.AddCommand("Test-Set").AddArgument("a").Invoke<string>().Single());
        shell.Commands.Clear();
        Assert.Equal("Text", shell.AddCommand("Test-SetByType").AddArgument("a").Invoke<string>().Single());
        shell.Commands.Clear();
        Assert.Equal("Number", shell.AddCommand("Test-SetByType").AddArgument(5).Invoke<string>().Single());
        Assert.Equal(["Fleet"], shell.RunWith([new Fleet()], "Test-SetByType"));
    }

    [Theory]
    [InlineData("Test-Set", "Name", "Id")]
    [InlineData("Test-Set", "All", "Wait")]
    [InlineData("Test-SetNoDefault", "First", "Second")]
    [InlineData("Test-SetNoDefault", "Any", "Any")]
    public void What_does_not_go_together_is_ambiguous(string command, string first, string second)
    {
        using var shell = Shell.With(typeof(TestSetCommand), typeof(TestSetNoDefaultCommand));
        shell.AddCommand(command).AddParameter(first, true);
        if (first != second) shell.AddParameter(second, true);
        var error = Shell.FailureOf(() => shell.Invoke());
        Assert.StartsWith("AmbiguousParameterSet,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.", error.Exception.Message);
    }

    [Fact]
    public void The_set_may_wait_for_the_input()
    {
        using var shell = Shell.With(typeof(TestSetPipedCommand));
        var pool = new PSObject();
        pool.Properties.Add(new PSNoteProperty("PoolId", "p"));
        var session = new PSObject();
        session.Properties.Add(new PSNoteProperty("SessionId", "s"));
        Assert.Equal(["ByName:p::why", "BySession::s:why"], shell.RunWith([pool, session], "Test-SetPiped", ("Reason", "why")));
        Assert.Empty(shell.Streams.Error);
    }

    [Fact]
    public void What_no_input_can_bring_must_be_given()
    {
        using var shell = Shell.With(typeof(TestSetPipedCommand));
        var error = Shell.FailureOf(() => shell.RunWith([new PSObject()], "Test-SetPiped"));
        Assert.StartsWith("MissingMandatoryParameter,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.EndsWith("mandatory parameters: Reason.", error.Exception.Message, StringComparison.Ordinal);
    }
}
