using System.Globalization;
using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Settings;

/// <summary>The definition of a setting, with its name, valid values, and description.</summary>
internal sealed record SettingDefinition(string Name, string Default, string Meaning, string[] Choices, int Minimum = 0, int Maximum = -1)
{
    /// <summary>The valid values, or one text that describes the range of valid numbers.</summary>
    public IReadOnlyList<string> Accepted => Maximum < 0
        ? Choices
        : [EmulatorMessages.NumberRange(Minimum.ToString(CultureInfo.InvariantCulture), Maximum.ToString(CultureInfo.InvariantCulture))];

    /// <summary>
    /// Returns the value with the standard capitalization (for a choice) or without leading zeros (for a number), or null if the value
    /// isn't valid.
    /// </summary>
    public string? Accept(string value) => Maximum < 0
        ? Array.Find(Choices, choice => string.Equals(choice, value, StringComparison.OrdinalIgnoreCase))
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Minimum && number <= Maximum
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
}
