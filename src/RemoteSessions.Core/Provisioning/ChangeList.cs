using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RemoteSessions.Resources;

namespace RemoteSessions.Provisioning;

/// <summary>
/// Compares the requested settings of a resource with its current settings. Only the settings whose requested and current values differ are
/// sent.
/// </summary>
internal sealed class ChangeList
{
    private readonly List<AttributeChange> _changes = [];

    /// <summary>The changes. The list is empty if the resource already has all requested settings.</summary>
    public IReadOnlyList<AttributeChange> All => _changes;

    /// <summary>
    /// Indicates whether the user specified at least one setting. This property is true even if the resource already has all specified
    /// settings.
    /// </summary>
    public bool IsSpecified { get; private set; }

    /// <summary>Returns the requested value if it differs from the current value. Otherwise, returns null.</summary>
    public string? Changed(string attribute, string? wanted, string? current, bool needsStopped = false) =>
        !Specified(wanted) || wanted == (current ?? "") ? null : Add(attribute, current, wanted, needsStopped, wanted);

    /// <inheritdoc cref="Changed(string, string?, string?, bool)"/>
    public T? Changed<T>(string attribute, T? wanted, T? current, bool needsStopped = false) where T : struct =>
        !Specified(wanted) || wanted.Equals(current) ? null : Add(attribute, Text(current), Text(wanted) ?? "", needsStopped, wanted);

    /// <summary>
    /// Returns the requested values, or null if they don't differ from the current values or weren't specified. The order of the values is
    /// ignored.
    /// </summary>
    public IReadOnlyList<string>? Changed(string attribute, IReadOnlyList<string>? wanted, TextList current, bool needsStopped = false) =>
        !Specified(wanted) || wanted.ToHashSet(StringComparer.Ordinal).SetEquals(current)
            ? null
            : Add(attribute, current.ToString(), string.Join(';', wanted), needsStopped, wanted);

    /// <summary>Records that a setting will be removed. Returns false if the resource doesn't have a value for the setting.</summary>
    public bool Removes(string attribute, string? current, bool needsStopped = false) =>
        Specified(attribute) && !string.IsNullOrEmpty(current) && Add(attribute, current, "", needsStopped, true);

    public static string? Text<T>(T? value) where T : struct => Convert.ToString(value, CultureInfo.InvariantCulture);

    private bool Specified<T>([NotNullWhen(true)] T? wanted)
    {
        IsSpecified |= wanted is not null;
        return wanted is not null;
    }

    private T Add<T>(string attribute, string? from, string to, bool needsStopped, T value)
    {
        _changes.Add(new AttributeChange(attribute, from ?? "", to, needsStopped));
        return value;
    }
}
