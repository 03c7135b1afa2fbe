using System.Management.Automation;
using System.Management.Automation.Formatting;
using System.Management.Automation.Internal;

namespace Microsoft.PowerShell.Commands;

/// <summary>Collects what it gets and renders it at the end; Out-String takes the text as it is.</summary>
public abstract class FormatCommandBase : PSCmdlet
{
    private readonly List<PSObject> _input = [];

    private protected FormatCommandBase()
    {
    }

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = AutomationNull.Value;

    [Parameter(Position = 0)]
    public object[] Property { get; set; }

    internal FormatViews Views => Engine.Session.Views;

    private protected string[] PropertyNames => Property is null ? null : Array.ConvertAll(Property, property => property.ToString());

    protected sealed override void ProcessRecord()
    {
        if (InputObject is not null && !ReferenceEquals(InputObject, AutomationNull.Value)) _input.Add(InputObject);
    }

    protected sealed override void EndProcessing()
    {
        if (_input.Count > 0) WriteObject(new FormattedText(Render(_input)));
    }

    private protected abstract string Render(List<PSObject> items);
}

[Cmdlet(VerbsCommon.Format, "Table")]
public sealed class FormatTableCommand : FormatCommandBase
{
    [Parameter]
    public SwitchParameter AutoSize { get; set; }

    private protected override string Render(List<PSObject> items)
        => Renderer.Table(items, PropertyNames is { } names ? FormatViews.ColumnsOf(items[0], names) : Views.TableFor(items[0]) ?? FormatViews.ColumnsOf(items[0], null));
}

[Cmdlet(VerbsCommon.Format, "List")]
public sealed class FormatListCommand : FormatCommandBase
{
    private protected override string Render(List<PSObject> items) => Renderer.List(items, PropertyNames);
}

[Cmdlet("Out", "String")]
public sealed class OutStringCommand : PSCmdlet
{
    private readonly List<PSObject> _input = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = AutomationNull.Value;

    [Parameter]
    public SwitchParameter Stream { get; set; }

    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; } = 120;

    protected override void ProcessRecord()
    {
        if (InputObject is not null && !ReferenceEquals(InputObject, AutomationNull.Value)) _input.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var text = Renderer.Default(_input, Engine.Session.Views);
        if (!Stream)
        {
            WriteObject(text);
            return;
        }

        var lines = text.Split(Environment.NewLine);
        WriteObject(text.EndsWith(Environment.NewLine, StringComparison.Ordinal) ? lines[..^1] : lines, enumerateCollection: true);
    }
}
