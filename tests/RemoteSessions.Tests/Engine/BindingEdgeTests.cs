using System.Management.Automation;
using System.Security;

namespace RemoteSessions.Tests.Engine;

[AttributeUsage(AttributeTargets.Property)]
public sealed class UpperAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
        => inputData is string text ? text.ToUpperInvariant() : throw new ArgumentTransformationMetadataException("not a text");
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class EvenAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if ((int)arguments % 2 != 0) throw new ValidationMetadataException("It is odd.");
    }
}

[Cmdlet(VerbsDiagnostic.Test, "Edge")]
public sealed class TestEdgeCommand : PSCmdlet
{
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public int Desired { get; set; } = -1;

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public DateTime When { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public int? Maybe { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter Force { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[]? Tag { get; set; }

    [Parameter]
    [Upper]
    public string? Loud { get; set; }

    [Parameter]
    [Even]
    public int Even { get; set; }

    [Parameter]
    [Credential]
    public PSCredential? Credential { get; set; }

    [Parameter]
    public SecureString? Secret { get; set; }

    [Parameter]
    public PSObject? Wrapped { get; set; }

    [Parameter]
    public IList<string>? Interface { get; set; }

    [Parameter]
    public IDictionary<string, string>? Pairs { get; set; }

    protected override void ProcessRecord() => WriteObject(
        string.Join(' ', MyInvocation.BoundParameters.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Text(pair.Value)}")));

    private static string Text(object? value) => value switch
    {
        null => "null",
        string[] list => $"[{string.Join('|', list)}]",
        IList<string> list => $"<{string.Join('|', list)}>",
        DateTime date => $"{date:yyyy-MM-dd}",
        PSCredential credential => credential.UserName,
        _ => value.ToString() ?? string.Empty,
    };
}

public class BindingEdgeTests
{
    private static string? Pipe(params (string Name, object? Value)[] properties)
    {
        var note = new PSObject();
        foreach (var (name, value) in properties) note.Properties.Add(new PSNoteProperty(name, value));
        using var shell = Shell.With(typeof(TestEdgeCommand));
        var result = shell.RunWith([note], "Test-Edge").SingleOrDefault();
        return result is null ? shell.Streams.Error.SingleOrDefault()?.FullyQualifiedErrorId.Split(',')[0] : (string)result;
    }

    private static string? Run(string name, object? value)
    {
        using var shell = Shell.With(typeof(TestEdgeCommand));
        try
        {
            return (string?)shell.Run("Test-Edge", (name, value)).Single();
        }
        catch (RuntimeException error)
        {
            return error.ErrorRecord.FullyQualifiedErrorId.Split(',')[0];
        }
    }

    [Theory]
    [InlineData("Name", null, "Name=")]
    [InlineData("Name", "", "Name=")]
    [InlineData("Name", 5, "Name=5")]
    [InlineData("Desired", "", "Desired=0")]
    [InlineData("Desired", null, "InputObjectNotBound")]
    [InlineData("Desired", "x", "InputObjectNotBound")]
    [InlineData("When", "", "InputObjectNotBound")]
    [InlineData("When", "2024-01-02", "When=2024-01-02")]
    [InlineData("Maybe", null, "Maybe=null")]
    [InlineData("Maybe", "", "Maybe=0")]
    [InlineData("Force", true, "Force=True")]
    [InlineData("Force", "True", "InputObjectNotBound")]
    [InlineData("Tag", "a;b", "Tag=[a;b]")]
    [InlineData("Tag", "", "Tag=[]")]
    [InlineData("Tag", null, "Tag=null")]
    public void What_a_row_brings(string name, object? value, string bound)
    {
        var actual = Pipe((name, value));
        Assert.Equal(bound, actual == "Name=null" ? "Name=" : actual);
    }

    [Theory]
    [InlineData("Desired", null, "ParameterBindingFailed")]
    [InlineData("When", null, "ParameterBindingFailed")]
    [InlineData("Maybe", null, "Maybe=null")]
    [InlineData("Tag", null, "Tag=null")]
    [InlineData("Force", null, "Force=True")]
    [InlineData("Loud", "a", "Loud=A")]
    [InlineData("Loud", 5, "ParameterArgumentTransformationError")]
    [InlineData("Even", 4, "Even=4")]
    [InlineData("Even", 5, "ParameterArgumentValidationError")]
    [InlineData("Credential", "me", "ParameterArgumentTransformationError")]
    [InlineData("Secret", "text", "CannotConvertArgumentNoMessage")]
    [InlineData("Wrapped", "w", "Wrapped=w")]
    [InlineData("Interface", new[] { "a", "b" }, "Interface=[a|b]")]
    [InlineData("Pairs", "x", "CannotConvertArgumentNoMessage")]
    [InlineData("Desired", 2.5, "Desired=2")]
    [InlineData("Desired", true, "Desired=1")]
    public void What_an_argument_brings(string name, object? value, string bound) => Assert.Equal(bound, Run(name, value));

    [Fact]
    public void A_credential_is_taken_as_it_is()
    {
        using var password = new SecureString();
        Assert.Equal("Credential=me", Run("Credential", new PSCredential("me", password)));
        Assert.Equal("Credential=me", Run("Credential", PSObject.AsPSObject(new PSCredential("me", password))));
    }

    [Fact]
    public void Bound_parameters_keep_what_an_earlier_record_brought()
    {
        var first = new PSObject();
        first.Properties.Add(new PSNoteProperty("Name", "a"));
        first.Properties.Add(new PSNoteProperty("Desired", 1));
        var second = new PSObject();
        second.Properties.Add(new PSNoteProperty("Name", "b"));
        using var shell = Shell.With(typeof(TestEdgeCommand));
        Assert.Equal(["Desired=1 Name=a", "Desired=1 Name=b"], shell.RunWith([first, second], "Test-Edge"));
    }
}
