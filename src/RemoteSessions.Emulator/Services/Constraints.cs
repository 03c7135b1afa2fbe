using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.RegularExpressions;
using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Services;

/// <summary>
/// Records which constraints of the service model an input violates. Like AWS, the emulator lists all violated constraints in the error.
/// </summary>
internal sealed class Constraints(string errorType)
{
    private readonly List<string> _broken = [];

    /// <exception cref="ServiceException">The input violates a constraint.</exception>
    public void ThrowIfBroken()
    {
        if (_broken.Count == 0)
            return;
        throw new ServiceException(
            errorType, EmulatorMessages.ValidationErrors(_broken.Count.ToString(CultureInfo.InvariantCulture), _broken));
    }

    public Constraints Required(string member, object? value)
    {
        if (value is null)
            Broken("null", member, EmulatorMessages.MustNotBeNull);
        return this;
    }

    public Constraints Length(string member, string? value, int minimum, int maximum)
    {
        if (value is not null && value.Length < minimum)
            Broken(value, member, EmulatorMessages.MinimumLength(Invariant($"{minimum}")));
        if (value is not null && value.Length > maximum)
            Broken(value, member, EmulatorMessages.MaximumLength(Invariant($"{maximum}")));
        return this;
    }

    public Constraints Count<T>(string member, IReadOnlyCollection<T>? value, int minimum, int maximum)
    {
        if (value is not null && value.Count < minimum)
            Broken("[]", member, EmulatorMessages.MinimumLength(Invariant($"{minimum}")));
        if (value is not null && value.Count > maximum)
            Broken("[...]", member, EmulatorMessages.MaximumLength(Invariant($"{maximum}")));
        return this;
    }

    public Constraints Range(string member, long? value, long minimum, long maximum)
    {
        if (value < minimum)
            Broken(Invariant($"{value}"), member, EmulatorMessages.MinimumValue(Invariant($"{minimum}")));
        if (value > maximum)
            Broken(Invariant($"{value}"), member, EmulatorMessages.MaximumValue(Invariant($"{maximum}")));
        return this;
    }

    /// <summary>Checks that a pattern matches the whole value.</summary>
    public Constraints Pattern(string member, string? value, string pattern)
    {
        const RegexOptions options = RegexOptions.CultureInvariant | RegexOptions.Singleline;
        if (value is not null && !Regex.IsMatch(value, $"^(?:{pattern})\\z", options, TimeSpan.FromSeconds(1)))
            Broken(value, member, EmulatorMessages.MustMatch(pattern));
        return this;
    }

    public Constraints OneOf(string member, string? value, IReadOnlyCollection<string> values)
    {
        if (value is not null && !values.Contains(value))
            Broken(value, member, EmulatorMessages.MustBeOneOf(values));
        return this;
    }

    /// <summary>
    /// Checks each item in a list. An error about an item contains the name of the member and the position of the item. Null items aren't
    /// valid.
    /// </summary>
    public Constraints Each<T>(string member, IReadOnlyList<T>? items, Action<string, T> check)
    {
        for (var index = 0; index < (items?.Count ?? 0); index++)
        {
            var name = Invariant($"{member}.{index + 1}.member");
            if (items![index] is { } item)
                check(name, item);
            else
                Required(name, null);
        }

        return this;
    }

    /// <summary>Checks the keys and values of a map. Null values aren't valid.</summary>
    public Constraints EachEntry(
        string member, IReadOnlyDictionary<string, string>? entries, Action<string, string> checkKey, Action<string, string> checkValue)
    {
        foreach (var (key, value) in entries ?? ReadOnlyDictionary<string, string>.Empty)
        {
            checkKey(member, key);
            if (value is null)
                Required($"{member}.{key}.member", null);
            else
                checkValue($"{member}.{key}.member", value);
        }

        return this;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Broken(string value, string member, string constraint)
    {
        // A long value is shortened, because it would otherwise hide the rest of the message.
        var shown = value.Length > 100 ? value[..100] + "..." : value;
        _broken.Add(EmulatorMessages.Violation(shown, member, constraint));
    }
}
