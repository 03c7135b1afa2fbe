using System.Management.Automation;
using System.Management.Automation.Internal;

namespace Microsoft.PowerShell.Commands;

/// <summary>The few commands that tests and samples put before and after ours.</summary>
[Cmdlet(VerbsCommunications.Write, "Output")]
public sealed class WriteOutputCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromRemainingArguments = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public PSObject InputObject { get; set; }

    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }

    protected override void ProcessRecord() => WriteObject(InputObject, !NoEnumerate);
}

[Cmdlet("Out", "Null", SupportsShouldProcess = false)]
public sealed class OutNullCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = AutomationNull.Value;
}

[Cmdlet("ForEach", "Object", DefaultParameterSetName = "PropertyAndMethodSet")]
public sealed class ForEachObjectCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = AutomationNull.Value;

    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string MemberName { get; set; }

    protected override void ProcessRecord()
    {
        if (ReferenceEquals(InputObject, AutomationNull.Value)) return;
        if (InputObject.Properties[MemberName] is { } property)
        {
            WriteObject(property.Value, enumerateCollection: true);
            return;
        }

        var method = InputObject.BaseObject.GetType().GetMethods()
            .FirstOrDefault(candidate => candidate.Name.Equals(MemberName, StringComparison.OrdinalIgnoreCase) && candidate.GetParameters().Length == 0);
        WriteObject(method?.Invoke(InputObject.BaseObject, []), enumerateCollection: true);
    }
}

public sealed class GenericMeasureInfo
{
    public int Count { get; internal set; }

    public string Property { get; internal set; }
}

[Cmdlet(VerbsDiagnostic.Measure, "Object")]
public sealed class MeasureObjectCommand : PSCmdlet
{
    private int _count;

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = AutomationNull.Value;

    protected override void ProcessRecord()
    {
        if (InputObject is not null && !ReferenceEquals(InputObject, AutomationNull.Value)) _count++;
    }

    protected override void EndProcessing() => WriteObject(new GenericMeasureInfo { Count = _count });
}

[Cmdlet("Sort", "Object")]
public sealed class SortObjectCommand : PSCmdlet
{
    private readonly List<PSObject> _input = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = AutomationNull.Value;

    [Parameter(Position = 0)]
    public string[] Property { get; set; } = [];

    [Parameter]
    public SwitchParameter Descending { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null && !ReferenceEquals(InputObject, AutomationNull.Value)) _input.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var comparer = Comparer<PSObject>.Create(Compare);
        var sorted = Descending ? _input.OrderByDescending(item => item, comparer) : _input.Order(comparer);
        WriteObject(sorted.ToList(), enumerateCollection: true);
    }

    private int Compare(PSObject first, PSObject second)
    {
        if (Property.Length == 0) return CompareValues(first.BaseObject, second.BaseObject);
        return Property
            .Select(name => CompareValues(first.Properties[name]?.Value, second.Properties[name]?.Value))
            .FirstOrDefault(result => result != 0);
    }

    private static int CompareValues(object first, object second)
    {
        try
        {
            return LanguagePrimitives.Compare(first, second, ignoreCase: true, System.Globalization.CultureInfo.CurrentCulture);
        }
        catch (ArgumentException)
        {
            return string.Compare(first?.ToString(), second?.ToString(), StringComparison.CurrentCultureIgnoreCase);
        }
    }
}

internal static class Values
{
    /// <summary>A list of its elements, and one value of itself.</summary>
    public static IEnumerable<object> Of(object value)
        => LanguagePrimitives.GetEnumerable(value) is { } many ? many.Cast<object>() : [value];
}
