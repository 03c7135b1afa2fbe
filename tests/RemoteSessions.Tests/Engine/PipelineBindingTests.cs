using System.Management.Automation;

namespace RemoteSessions.Tests.Engine;

public sealed class Fleet
{
    public string Name { get; set; } = string.Empty;

    public string? Region { get; set; }

    public int Desired { get; set; }

    public override string ToString() => "fleet:" + Name;
}

public sealed class Stack
{
    public string StackName { get; set; } = string.Empty;
}

[Cmdlet(VerbsDiagnostic.Test, "Pipe", DefaultParameterSetName = "ByName")]
public sealed class TestPipeCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "ByName", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    public string[] Name { get; set; } = [];

    [Parameter(ParameterSetName = "ByObject", Mandatory = true, ValueFromPipeline = true)]
    public Fleet? InputObject { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Region { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, 10)]
    public int Desired { get; set; } = -1;

    protected override void ProcessRecord()
        => WriteObject($"{ParameterSetName}:{string.Join('+', Name)}:{InputObject}:{Region}:{Desired}");

    protected override void EndProcessing() => WriteObject($"end:{string.Join('+', Name)}:{Region}");
}

[Cmdlet(VerbsDiagnostic.Test, "PipeBoth", DefaultParameterSetName = "ByObject")]
public sealed class TestPipeBothCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "ByName", Mandatory = true, Position = 0)]
    public string[] Name { get; set; } = [];

    [Parameter(ParameterSetName = "ByObject", Mandatory = true, ValueFromPipeline = true)]
    public Fleet? InputObject { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Region { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public int Desired { get; set; } = -1;

    protected override void ProcessRecord()
        => WriteObject($"{ParameterSetName}:{string.Join('+', Name)}:{InputObject}:{Region}:{Desired}");

    protected override void EndProcessing() => WriteObject("end::");
}

[Cmdlet(VerbsDiagnostic.Test, "PipeList")]
public sealed class TestPipeListCommand : PSCmdlet
{
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    public int[] Number { get; set; } = [];

    protected override void ProcessRecord() => WriteObject(string.Join('+', Number));
}

[Cmdlet(VerbsDiagnostic.Test, "PipeProperty")]
public sealed class TestPipePropertyCommand : PSCmdlet
{
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string StackName { get; set; } = string.Empty;

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? Region { get; set; }

    protected override void ProcessRecord() => WriteObject($"{StackName}:{string.Join('+', Region ?? [])}");
}

[Cmdlet(VerbsDiagnostic.Test, "NoPipe")]
public sealed class TestNoPipeCommand : PSCmdlet
{
    protected override void ProcessRecord() => WriteObject("ran");
}

[Cmdlet(VerbsDiagnostic.Test, "PipeObject")]
public sealed class TestPipeObjectCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public object? InputObject { get; set; }

    [Parameter]
    public string? Name { get; set; }

    protected override void ProcessRecord()
        => WriteObject($"{InputObject?.GetType().Name}:{MyInvocation.ExpectingInput}:{MyInvocation.BoundParameters.Count}");
}

[Cmdlet(VerbsDiagnostic.Test, "Silent")]
public sealed class TestSilentCommand : PSCmdlet;

public class PipelineBindingTests
{
    private static PSObject Note(params (string Name, object? Value)[] properties)
    {
        var note = new PSObject();
        foreach (var (name, value) in properties) note.Properties.Add(new PSNoteProperty(name, value));
        return note;
    }

    [Fact]
    public void By_value_the_object_finds_its_set()
    {
        using var shell = Shell.With(typeof(TestPipeBothCommand));
        Assert.Equal(
            ["ByObject::fleet:a:r1:4", "ByObject::fleet:b::2", "end::"],
            shell.RunWith([new Fleet { Name = "a", Region = "r1", Desired = 4 }, new Fleet { Name = "b", Desired = 2 }], "Test-PipeBoth"));
        Assert.Empty(shell.Streams.Error);
    }

    [Fact]
    public void By_property_name_and_alias_and_defaults_come_back()
    {
        using var shell = Shell.With(typeof(TestPipeCommand));
        Assert.Equal(
            ["ByName:a::r1:3", "ByName:b:::-1", "end:b:"],
            shell.RunWith([Note(("FleetName", "a"), ("Region", "r1"), ("Desired", "3")), Note(("Name", "b"))], "Test-Pipe"));
    }

    /// <summary>
    /// A mandatory parameter of the default set that takes properties makes PowerShell choose that set before it sees the
    /// input: the object's own set is never tried. A set for objects must then be the default one, or take properties too.
    /// </summary>
    [Fact]
    public void The_default_set_with_a_mandatory_property_shuts_out_the_others()
    {
        using var shell = Shell.With(typeof(TestPipeCommand));
        Assert.Equal(["ByName:a:::0", "end:a:"], shell.RunWith([new Fleet { Name = "a" }], "Test-Pipe"));
    }

    [Fact]
    public void A_given_parameter_wins_over_the_property()
    {
        using var shell = Shell.With(typeof(TestPipeCommand));
        Assert.Equal(
            ["ByName:a::mine:0", "end:a:mine"],
            shell.RunWith([new Fleet { Name = "a", Region = "r1" }], "Test-Pipe", ("Region", "mine")));
    }

    [Fact]
    public void A_record_that_is_refused_costs_one_error()
    {
        using var shell = Shell.With(typeof(TestPipeCommand));
        Assert.Equal(
            ["ByName:b:::2", "end:b:"],
            shell.RunWith([new Fleet { Name = "a", Desired = 99 }, new Fleet { Name = "b", Desired = 2 }], "Test-Pipe"));
        var error = Assert.Single(shell.Streams.Error);
        Assert.Equal($"ParameterArgumentValidationError,{typeof(TestPipeCommand).FullName}", error.FullyQualifiedErrorId);
        Assert.Equal("fleet:a", error.TargetObject.ToString());
        Assert.True(shell.HadErrors);
    }

    [Fact]
    public void Text_is_converted_only_after_names_were_tried()
    {
        using var shell = Shell.With(typeof(TestPipePropertyCommand), typeof(TestPipeCommand));
        Assert.Equal(["s:r1+r2"], shell.RunWith([Note(("StackName", "s"), ("Region", new[] { "r1", "r2" }))], "Test-PipeProperty"));
        Assert.Equal(["s:r1"], shell.RunWith([Note(("StackName", "s"), ("Region", "r1"))], "Test-PipeProperty"));
        Assert.Equal(["s:5"], shell.RunWith([Note(("StackName", "s"), ("Region", 5))], "Test-PipeProperty"));

        // An object that has no name of ours becomes its text.
        Assert.Equal(["ByName:RemoteSessions.Tests.Engine.Stack:::-1", "end:RemoteSessions.Tests.Engine.Stack:"], shell.RunWith([new Stack { StackName = "s" }], "Test-Pipe"));
    }

    [Fact]
    public void Input_that_fits_nothing_is_an_error_each()
    {
        using var shell = Shell.With(typeof(TestPipePropertyCommand), typeof(TestNoPipeCommand));
        Assert.Empty(shell.RunWith(["a", "b"], "Test-PipeProperty"));
        Assert.Equal(2, shell.Streams.Error.Count);
        Assert.Equal($"InputObjectNotBound,{typeof(TestPipePropertyCommand).FullName}", shell.Streams.Error[0].FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, shell.Streams.Error[0].CategoryInfo.Category);
        Assert.Equal("a", shell.Streams.Error[0].TargetObject.ToString());
        shell.Streams.ClearStreams();
        Assert.Empty(shell.RunWith(["a"], "Test-NoPipe"));
        Assert.StartsWith("InputObjectNotBound,", Assert.Single(shell.Streams.Error).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_without_what_is_mandatory_is_an_error()
    {
        using var shell = Shell.With(typeof(TestPipePropertyCommand));
        Assert.Equal(["s:"], shell.RunWith([Note(("Region", "r1")), Note(("StackName", "s"))], "Test-PipeProperty"));
        var error = Assert.Single(shell.Streams.Error);
        Assert.Equal($"InputObjectMissingMandatory,{typeof(TestPipePropertyCommand).FullName}", error.FullyQualifiedErrorId);
        Assert.Equal("The input object cannot be bound because it did not contain the information required to bind all mandatory parameters:  StackName", error.Exception.Message);
    }

    [Fact]
    public void One_value_is_a_list_of_one()
    {
        using var shell = Shell.With(typeof(TestPipeListCommand));
        Assert.Equal(["1", "2", "3+4"], shell.RunWith([1, "2", new[] { 3, 4 }], "Test-PipeList"));
        Assert.Empty(shell.RunWith(["x"], "Test-PipeList"));
        Assert.StartsWith("InputObjectNotBound,", Assert.Single(shell.Streams.Error).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void An_object_parameter_takes_whatever_comes()
    {
        using var shell = Shell.With(typeof(TestPipeObjectCommand));
        // It comes as it is wrapped: BaseObject has the value.
        Assert.Equal(["PSObject:True:1", "PSObject:True:1"], shell.RunWith(["a", 5], "Test-PipeObject"));
        Assert.Equal([":False:0"], shell.Run("Test-PipeObject"));
    }

    [Fact]
    public void Empty_input_runs_the_command_once()
    {
        using var shell = Shell.With(typeof(TestPipeObjectCommand));
        Assert.Equal([":False:0"], shell.RunWith([], "Test-PipeObject"));
    }

    [Fact]
    public void Nothing_from_upstream_runs_nothing()
    {
        using var shell = Shell.With(typeof(TestPipeObjectCommand), typeof(TestSilentCommand));
        shell.AddCommand("Test-Silent").AddCommand("Test-PipeObject");
        Assert.Empty(shell.Invoke());
    }
}
