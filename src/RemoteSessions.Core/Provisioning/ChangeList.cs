using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RemoteSessions.Resources;

namespace RemoteSessions.Provisioning;

/// <summary>What differs between what a thing has and what it is to have. Only that is sent.</summary>
internal sealed class ChangeList
{
    private readonly List<AttributeChange> _changes = [];

    /// <summary>All that changes; empty where the thing is as it is to be.</summary>
    public IReadOnlyList<AttributeChange> All => _changes;

    /// <summary>Whether any attribute was to get a value, or to lose the one that it has: nothing may differ all the same.</summary>
    public bool IsSpecified { get; private set; }

    /// <summary>What was wanted, if it differs; else null.</summary>
    public string? Changed(string attribute, string? wanted, string? current, bool needsStopped = false) =>
        !Specified(wanted) || wanted == (current ?? "") ? null : Add(attribute, current, wanted, needsStopped, wanted);

    /// <inheritdoc cref="Changed(string, string?, string?, bool)"/>
    public T? Changed<T>(string attribute, T? wanted, T? current, bool needsStopped = false) where T : struct =>
        !Specified(wanted) || wanted.Equals(current) ? null : Add(attribute, Text(current), Text(wanted) ?? "", needsStopped, wanted);

    /// <summary>What was wanted, if it differs in more than its order; else null.</summary>
    public IReadOnlyList<string>? Changed(string attribute, IReadOnlyList<string>? wanted, TextList current, bool needsStopped = false) =>
        !Specified(wanted) || wanted.ToHashSet(StringComparer.Ordinal).SetEquals(current)
            ? null
            : Add(attribute, current.ToString(), string.Join(';', wanted), needsStopped, wanted);

    /// <summary>Whether there is something to take away.</summary>
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
