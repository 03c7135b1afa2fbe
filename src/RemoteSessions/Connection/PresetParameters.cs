using System.Collections;
using System.Management.Automation;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Distinguishes values in $PSDefaultParameterValues from values that the user typed, because PowerShell binds both in the same way. If a
/// parameter has the same value as the matching entry in $PSDefaultParameterValues, this class assumes that the value comes from this
/// entry.
/// </summary>
internal sealed class PresetParameters(PSCmdlet cmdlet)
{
    private readonly InvocationInfo _invocation = cmdlet.MyInvocation;
    private readonly IDictionary? _entries = Bare(cmdlet.GetVariableValue("PSDefaultParameterValues")) as IDictionary;

    /// <summary>Returns whether the user typed a parameter.</summary>
    public bool IsTyped(string parameter) =>
        _invocation.BoundParameters.TryGetValue(parameter, out var bound) && !Presets(parameter).Any(preset => Same(bound, preset));

    private IEnumerable<object?> Presets(string parameter)
    {
        if (_entries is null || (_entries.Contains("Disabled") && LanguagePrimitives.IsTrue(_entries["Disabled"])))
            yield break;
        foreach (DictionaryEntry entry in _entries)
        {
            if ($"{entry.Key}".Split(':', 2) is [var command, var name]
                && Matches(command, _invocation.MyCommand.Name, _invocation.InvocationName) && Matches(name, parameter))
                yield return Bare(entry.Value) is ScriptBlock script ? script.InvokeReturnAsIs() : entry.Value;
        }
    }

    private static bool Matches(string pattern, params string[] names)
    {
        var wildcard = WildcardPattern.Get(pattern.Trim().Trim('\'', '"'), WildcardOptions.IgnoreCase);
        return Array.Exists(names, wildcard.IsMatch);
    }

    private static bool Same(object? bound, object? preset) => Bare(bound) switch
    {
        null => Bare(preset) is null,
        IList items when Bare(preset) is IList others => items.Count == others.Count
            && items.Cast<object?>().Zip(others.Cast<object?>(), Same).All(same => same),
        IList { Count: 1 } items => Same(items[0], preset),
        var value => LanguagePrimitives.TryConvertTo(preset, value.GetType(), out var converted) && value.Equals(converted),
    };

    private static object? Bare(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
}
