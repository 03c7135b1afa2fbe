using System.Collections;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;

namespace RemoteSessions.Tests.Engine;

public enum Colour
{
    Red,
    Green,
    Blue,
    Grey,
}

[Cmdlet(VerbsDiagnostic.Test, "Binding")]
public sealed class TestBindingCommand : PSCmdlet
{
    [Parameter(Position = 0)]
    [Alias("Id")]
    public string? Name { get; set; }

    [Parameter(Position = 1)]
    [ValidateRange(1, 10)]
    public int Count { get; set; } = 3;

    [Parameter]
    public string[]? Tag { get; set; }

    [Parameter]
    public Colour Colour { get; set; }

    [Parameter]
    [ValidateSet("stop", "go")]
    public string? Action { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public bool? Wanted { get; set; }

    [Parameter]
    public DateTime When { get; set; }

    [Parameter]
    public TimeSpan Wait { get; set; }

    [Parameter]
    public Uri? Endpoint { get; set; }

    [Parameter]
    public Hashtable? Map { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Region { get; set; }

    [Parameter]
    [ValidatePattern("^[a-z]+$")]
    public string? Word { get; set; }

    [Parameter]
    [ValidateLength(2, 4)]
    public string? Code { get; set; }

    [Parameter]
    [ValidateCount(1, 2)]
    public int[]? Pair { get; set; }

    [Parameter]
    [ValidateNotNull]
    public object? Anything { get; set; }

    [Parameter]
    public Collection<int>? Numbers { get; set; }

    [Parameter]
    public List<string>? Words { get; set; }

    [Parameter]
    public int? Maybe { get; set; }

    [Parameter]
    [Obsolete("Use Name.")]
    public string? OldName { get; set; }

    [Parameter]
    public string? Tip { get; set; }

    protected override void ProcessRecord() => WriteObject(this);
}

[Cmdlet(VerbsDiagnostic.Test, "Mandatory")]
public sealed class TestMandatoryCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public string[] Name { get; set; } = [];

    [Parameter(Mandatory = true)]
    [AllowEmptyString]
    public string Text { get; set; } = string.Empty;

    [Parameter(ValueFromRemainingArguments = true)]
    public string[]? Rest { get; set; }

    protected override void ProcessRecord() => WriteObject($"{string.Join('+', Name)}|{Text}|{string.Join('+', Rest ?? [])}");
}

public class BindingTests
{
    private static TestBindingCommand Bind(params (string Name, object? Value)[] parameters)
    {
        using var shell = Shell.With(typeof(TestBindingCommand));
        return (TestBindingCommand)Assert.Single(shell.Run("Test-Binding", parameters))!;
    }

    private static ErrorRecord Refuse(string name, object? value)
    {
        using var shell = Shell.With(typeof(TestBindingCommand));
        return Shell.FailureOf(() => shell.Run("Test-Binding", (name, value)));
    }

    [Fact]
    public void Positions_and_defaults()
    {
        using var shell = Shell.With(typeof(TestBindingCommand));
        var bound = shell.AddCommand("Test-Binding").AddArgument("a").AddArgument("7").Invoke<TestBindingCommand>().Single();
        Assert.Equal(("a", 7), (bound.Name, bound.Count));
        Assert.Equal(3, Bind().Count);
    }

    [Theory]
    [InlineData("Id")]
    [InlineData("name")]
    [InlineData("nam")]
    public void Alias_case_and_prefix(string name) => Assert.Equal("x", Bind((name, "x")).Name);

    [Fact]
    public void Values_are_converted()
    {
        var bound = Bind(
            ("Count", "0x5"), ("Tag", 5), ("Colour", "green"), ("Wanted", 1), ("When", "2024-02-03"), ("Wait", "00:01:00"),
            ("Endpoint", "http://a/b"), ("Numbers", new object[] { "1", 2 }), ("Words", "one"), ("Map", new Hashtable { ["a"] = 1 }), ("Maybe", "4"));
        Assert.Equal(5, bound.Count);
        Assert.Equal(["5"], bound.Tag!);
        Assert.Equal(Colour.Green, bound.Colour);
        Assert.True(bound.Wanted);
        Assert.Equal(new DateTime(2024, 2, 3), bound.When);
        Assert.Equal(TimeSpan.FromMinutes(1), bound.Wait);
        Assert.Equal("http://a/b", bound.Endpoint!.ToString());
        Assert.Equal([1, 2], bound.Numbers!);
        Assert.Equal(["one"], bound.Words!);
        Assert.Equal(1, bound.Map!["a"]);
        Assert.Equal(4, bound.Maybe);
    }

    [Fact]
    public void Null_and_switches()
    {
        Assert.Equal(string.Empty, Bind(("Name", null)).Name ?? string.Empty);
        Assert.Null(Bind(("Tag", null)).Tag);
        Assert.True(Bind(("Force", true)).Force);
        Assert.False(Bind(("Force", false)).Force);
        Assert.Equal(Colour.Blue, Bind(("Colour", "bl")).Colour);
    }

    [Theory]
    [InlineData("Count", 11, "ParameterArgumentValidationError")]
    [InlineData("Count", "many", "CannotConvertArgumentNoMessage")]
    [InlineData("Action", "wait", "ParameterArgumentValidationError")]
    [InlineData("Word", "A1", "ParameterArgumentValidationError")]
    [InlineData("Code", "abcde", "ParameterArgumentValidationError")]
    [InlineData("Pair", new[] { 1, 2, 3 }, "ParameterArgumentValidationError")]
    [InlineData("Anything", null, "ParameterArgumentValidationError")]
    [InlineData("Region", new string[0], "ParameterArgumentValidationError")]
    [InlineData("Region", new[] { "a", "" }, "ParameterArgumentValidationError")]
    [InlineData("Colour", "purple", "CannotConvertArgumentNoMessage")]
    [InlineData("Colour", "gr", "CannotConvertArgumentNoMessage")]
    [InlineData("Force", "true", "CannotConvertArgument")]
    [InlineData("Name", new[] { "a", "b" }, "CannotConvertArgument")]
    [InlineData("Wait", "soon", "CannotConvertArgumentNoMessage")]
    [InlineData("Nothing", 1, "NamedParameterNotFound")]
    [InlineData("T", 1, "AmbiguousParameter")]
    [InlineData("Maybe", "x", "CannotConvertArgumentNoMessage")]
    public void Refused_values_have_their_ids(string name, object? value, string id)
    {
        var error = Refuse(name, value);
        Assert.Equal($"{id},{typeof(TestBindingCommand).FullName}", error.FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("Count", 11, "Cannot validate argument on parameter 'Count'. The 11 argument is greater than the maximum allowed range of 10. Supply an argument that is less than or equal to 10 and then try the command again.")]
    [InlineData("Count", "many", "Cannot bind parameter 'Count'. Cannot convert value \"many\" to type \"System.Int32\". Error: \"The input string 'many' was not in a correct format.\"")]
    [InlineData("Colour", "purple", "Cannot bind parameter 'Colour'. Cannot convert value \"purple\" to type \"RemoteSessions.Tests.Engine.Colour\". Error: \"Unable to match the identifier name purple to a valid enumerator name. Specify one of the following enumerator names and try again:\nRed, Green, Blue, Grey\"")]
    [InlineData("Action", "wait", "Cannot validate argument on parameter 'Action'. The argument \"wait\" does not belong to the set \"stop{0}go\" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.")]
    [InlineData("Nothing", 1, "A parameter cannot be found that matches parameter name 'Nothing'.")]
    [InlineData("Name", new[] { "a", "b" }, "Cannot convert 'System.String[]' to the type 'System.String' required by parameter 'Name'. Specified method is not supported.")]
    public void Refused_values_have_their_messages(string name, object? value, string message)
        => Assert.Equal(
            message.Replace("{0}", CultureInfo.CurrentUICulture.TextInfo.ListSeparator, StringComparison.Ordinal),
            Refuse(name, value).Exception.Message.ReplaceLineEndings("\n"));

    [Fact]
    public void A_refused_value_names_the_parameter()
    {
        using var shell = Shell.With(typeof(TestBindingCommand));
        var error = Assert.ThrowsAny<ParameterBindingException>(() => shell.Run("Test-Binding", ("Count", 11)));
        Assert.Equal(("Count", typeof(int), "ParameterArgumentValidationError"), (error.ParameterName, error.ParameterType, error.ErrorId));
        Assert.Equal(ErrorCategory.InvalidData, error.ErrorRecord.CategoryInfo.Category);
        Assert.IsType<ValidationMetadataException>(error.InnerException);
        Assert.Equal("Test-Binding", error.ErrorRecord.CategoryInfo.Activity);
    }

    [Fact]
    public void Bound_parameters_are_known()
        => Assert.Equal(["Count", "Name"], Bind(("Name", "a"), ("Count", "2")).MyInvocation.BoundParameters.Keys.Order());

    [Fact]
    public void An_obsolete_parameter_warns()
    {
        using var shell = Shell.With(typeof(TestBindingCommand));
        shell.Run("Test-Binding", ("OldName", "a"));
        Assert.Equal("Parameter 'OldName' is obsolete. Use Name.", Assert.Single(shell.Streams.Warning).Message);
    }

    [Fact]
    public void What_is_mandatory_and_missing_is_named()
    {
        using var shell = Shell.With(typeof(TestMandatoryCommand));
        var error = Shell.FailureOf(() => shell.Run("Test-Mandatory"));
        Assert.Equal($"MissingMandatoryParameter,{typeof(TestMandatoryCommand).FullName}", error.FullyQualifiedErrorId);
        Assert.Equal("Cannot process command because of one or more missing mandatory parameters: Name Text.", error.Exception.Message);
    }

    [Fact]
    public void A_host_is_asked_for_what_is_missing()
    {
        using var shell = Shell.With(new RecordingHost(), typeof(TestMandatoryCommand));
        Assert.Equal(["a|prompted Text|"], shell.Run("Test-Mandatory", ("Name", "a")));
    }

    [Theory]
    [InlineData("Name", null, "ParameterArgumentValidationErrorNullNotAllowed")]
    [InlineData("Name", new string[0], "ParameterArgumentValidationErrorEmptyArrayNotAllowed")]
    [InlineData("Name", new[] { "a", "" }, "ParameterArgumentValidationErrorEmptyStringNotAllowed")]
    public void Mandatory_is_not_empty(string name, object? value, string id)
    {
        using var shell = Shell.With(typeof(TestMandatoryCommand));
        var error = Shell.FailureOf(() => shell.Run("Test-Mandatory", (name, value), ("Text", "")));
        Assert.StartsWith(id + ",", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Remaining_arguments_go_to_their_parameter()
    {
        using var shell = Shell.With(typeof(TestMandatoryCommand));
        shell.AddCommand("Test-Mandatory").AddParameter("Text", "").AddArgument("n").AddArgument("x").AddArgument(2);
        Assert.Equal("n||x+2", shell.Invoke<string>().Single());
    }

    [Fact]
    public void Too_much_is_refused()
    {
        using var shell = Shell.With(typeof(TestBindingCommand));
        shell.AddCommand("Test-Binding").AddArgument("n").AddArgument(1).AddArgument("more");
        var error = Shell.FailureOf(() => shell.Invoke());
        Assert.StartsWith("PositionalParameterNotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal("A positional parameter cannot be found that accepts argument 'more'.", error.Exception.Message);
    }

    [Fact]
    public void Twice_is_refused()
    {
        using var shell = Shell.With(typeof(TestBindingCommand));
        shell.AddCommand("Test-Binding").AddParameter("Name", "n").AddParameter("Id", "m");
        Assert.StartsWith("ParameterAlreadyBound,", Shell.FailureOf(() => shell.Invoke()).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_command_is_an_error()
    {
        using var shell = Shell.With();
        var error = Assert.Throws<CommandNotFoundException>(() => shell.Run("Get-NothingOfTheKind"));
        Assert.Equal("Get-NothingOfTheKind", error.CommandName);
        Assert.Equal("CommandNotFoundException", error.ErrorRecord.FullyQualifiedErrorId);
    }
}
