using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Text.RegularExpressions;

namespace Microsoft.PowerShell.Commands;

/// <summary>The simple syntax only: Where-Object Name -Like fleet*.</summary>
[Cmdlet("Where", "Object", DefaultParameterSetName = "EqualSet")]
public sealed class WhereObjectCommand : PSCmdlet
{
    [Parameter(ValueFromPipeline = true)]
    public PSObject InputObject { get; set; } = AutomationNull.Value;

    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Property { get; set; }

    [Parameter(Position = 1)]
    public object Value { get; set; } = true;

    [Parameter]
    [Alias("IEQ")]
    public SwitchParameter EQ { get; set; }

    [Parameter]
    [Alias("INE")]
    public SwitchParameter NE { get; set; }

    [Parameter]
    [Alias("IGT")]
    public SwitchParameter GT { get; set; }

    [Parameter]
    [Alias("IGE")]
    public SwitchParameter GE { get; set; }

    [Parameter]
    [Alias("ILT")]
    public SwitchParameter LT { get; set; }

    [Parameter]
    [Alias("ILE")]
    public SwitchParameter LE { get; set; }

    [Parameter]
    [Alias("ILike")]
    public SwitchParameter Like { get; set; }

    [Parameter]
    [Alias("INotLike")]
    public SwitchParameter NotLike { get; set; }

    [Parameter]
    [Alias("IMatch")]
    public SwitchParameter Match { get; set; }

    [Parameter]
    [Alias("INotMatch")]
    public SwitchParameter NotMatch { get; set; }

    [Parameter]
    [Alias("IIn")]
    public SwitchParameter In { get; set; }

    [Parameter]
    [Alias("INotIn")]
    public SwitchParameter NotIn { get; set; }

    [Parameter]
    [Alias("IContains")]
    public SwitchParameter Contains { get; set; }

    [Parameter]
    public SwitchParameter Not { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is null || ReferenceEquals(InputObject, AutomationNull.Value)) return;
        var left = InputObject.Properties[Property]?.Value;
        if (Test(left)) WriteObject(InputObject);
    }

    private bool Test(object left)
    {
        if (EQ) return AreEqual(left, Value);
        if (NE) return !AreEqual(left, Value);
        if (GT) return Compare(left) > 0;
        if (GE) return Compare(left) >= 0;
        if (LT) return Compare(left) < 0;
        if (LE) return Compare(left) <= 0;
        if (Like) return IsLike(left);
        if (NotLike) return !IsLike(left);
        if (Match) return IsMatch(left);
        if (NotMatch) return !IsMatch(left);
        if (In) return Values.Of(Value).Any(value => AreEqual(value, left));
        if (NotIn) return !Values.Of(Value).Any(value => AreEqual(value, left));
        if (Contains) return Values.Of(left).Any(value => AreEqual(value, Value));
        return Not ? !LanguagePrimitives.IsTrue(left) : LanguagePrimitives.IsTrue(left);
    }

    private static bool AreEqual(object left, object right) => LanguagePrimitives.Equals(left, right, ignoreCase: true, CultureInfo.InvariantCulture);

    private int Compare(object left) => LanguagePrimitives.Compare(left, Value, ignoreCase: true, CultureInfo.InvariantCulture);

    private bool IsLike(object left)
        => WildcardPattern.Get(Value?.ToString() ?? string.Empty, WildcardOptions.IgnoreCase).IsMatch(left?.ToString() ?? string.Empty);

    private bool IsMatch(object left) => Regex.IsMatch(left?.ToString() ?? string.Empty, Value?.ToString() ?? string.Empty, RegexOptions.IgnoreCase);
}
