using System.Management.Automation;
using System.Management.Automation.Engine;
using System.Management.Automation.Internal;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Select, "Object", DefaultParameterSetName = "DefaultParameter")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private readonly Queue<PSObject> _last = new();
    private int _taken;
    private int _skipped;

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = AutomationNull.Value;

    [Parameter(Position = 0)]
    public object[] Property { get; set; }

    [Parameter]
    public string ExpandProperty { get; set; }

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int First { get; set; }

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Last { get; set; }

    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    protected override void ProcessRecord()
    {
        if (ReferenceEquals(InputObject, AutomationNull.Value)) return;
        if (_skipped < Skip)
        {
            _skipped++;
            return;
        }

        if (MyInvocation.BoundParameters.ContainsKey(nameof(Last)))
        {
            _last.Enqueue(InputObject);
            if (_last.Count > Last) _last.Dequeue();
            return;
        }

        var isLimited = MyInvocation.BoundParameters.ContainsKey(nameof(First));
        if (!isLimited || _taken < First) Write(InputObject);
        _taken++;
        if (isLimited && _taken >= First) throw new StopUpstreamCommandsException(this);
    }

    protected override void EndProcessing()
    {
        foreach (var item in _last) Write(item);
    }

    private void Write(PSObject item)
    {
        if (!string.IsNullOrEmpty(ExpandProperty))
        {
            if (item?.Properties[ExpandProperty] is { } property)
            {
                WriteObject(property.Value, enumerateCollection: true);
                return;
            }

            WriteError(new ErrorRecord(
                new PSArgumentException($"Property \"{ExpandProperty}\" cannot be found."), "ExpandPropertyNotFound", ErrorCategory.InvalidArgument, item));
            return;
        }

        WriteObject(Property is null ? item : Project(item));
    }

    private PSObject Project(PSObject item)
    {
        var result = new PSObject();
        foreach (var name in Property.Select(property => property.ToString()))
        {
            if (WildcardPattern.ContainsWildcardCharacters(name))
            {
                foreach (var match in item.Properties.Match(name)) Add(match.Name, match.Value);
            }
            else
            {
                Add(item.Properties[name]?.Name ?? name, item.Properties[name]?.Value);
            }
        }

        result.TypeNames.Insert(0, $"Selected.{item.TypeNames[0]}");
        return result;

        void Add(string name, object value)
        {
            if (result.Properties[name] is null) result.Properties.Add(new PSNoteProperty(name, value));
        }
    }
}
