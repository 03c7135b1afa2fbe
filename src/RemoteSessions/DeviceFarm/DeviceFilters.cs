using System.Collections;
using System.Management.Automation;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>Collects filters for devices in the form that AWS requires.</summary>
internal sealed class DeviceFilters
{
    private readonly List<DeviceFilter> _filters = [];

    public IReadOnlyList<DeviceFilter> ForService => _filters;

    public DeviceFilters With(string attribute, string comparison, params string?[]? values)
    {
        string[] given = [.. (values ?? []).OfType<string>()];
        if (given.Length > 0)
            _filters.Add(new DeviceFilter { Attribute = attribute, Operator = comparison, Values = given });
        return this;
    }

    // AWS expects enumeration values in uppercase. Users can specify the values in uppercase or lowercase.
    public DeviceFilters Equal(string attribute, string? value) => With(attribute, RuleOperatorValues.EqualTo, value?.ToUpperInvariant());

    public DeviceFilters OneOf(string attribute, string[]? values) =>
        With(attribute, values is [_] ? RuleOperatorValues.EqualTo : RuleOperatorValues.In, values);

    /// <exception cref="ArgumentException">One of the hashtables isn't a valid filter.</exception>
    public DeviceFilters Add(Hashtable[] tables)
    {
        foreach (var table in tables)
        {
            var unknown = table.Keys.Cast<object>()
                .Select(key => key.ToString() ?? "").Except(["Attribute", "Operator", "Values"], StringComparer.OrdinalIgnoreCase).ToList();
            var (attribute, comparison, values) = (Part(table, "Attribute"), Part(table, "Operator"), Part(table, "Values"));
            if (unknown.Count > 0 || attribute is null || comparison is null || values is null)
            {
                throw new ArgumentException(
                    unknown.Count > 0 ? DeviceFarmMessages.UnknownFilterKey(unknown[0]) : DeviceFarmMessages.IncompleteFilter);
            }

            With(
                attribute.ToString()!,
                comparison.ToString()!,
                values is IEnumerable list and not string
                    ? [.. list.Cast<object?>().Select(value => value?.ToString())]
                    : [values.ToString()]);
        }

        return this;
    }

    // The keys of a hashtable that wasn't created in PowerShell, such as a hashtable from ConvertFrom-Json, can be case-sensitive.
    private static object? Part(Hashtable table, string name)
    {
        var value = table.Cast<DictionaryEntry>()
            .FirstOrDefault(entry => name.Equals(entry.Key.ToString(), StringComparison.OrdinalIgnoreCase)).Value;
        return value is PSObject wrapped ? wrapped.BaseObject : value;
    }
}
