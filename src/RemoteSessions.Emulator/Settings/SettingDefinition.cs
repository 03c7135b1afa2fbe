using System.Globalization;

namespace RemoteSessions.Emulator.Settings;

/// <summary>One choice that a user may make: its name, what it takes, and what it means.</summary>
internal sealed record SettingDefinition(string Name, string Default, string Meaning, string[] Choices, int Minimum = 0, int Maximum = -1)
{
    /// <summary>The values taken, in words.</summary>
    public IReadOnlyList<string> Accepted => Maximum < 0
        ? Choices
        : [string.Create(CultureInfo.InvariantCulture, $"a whole number from {Minimum} to {Maximum}")];

    /// <summary>The value as it is written here, or null where it is not taken.</summary>
    public string? Accept(string value) => Maximum < 0
        ? Array.Find(Choices, choice => string.Equals(choice, value, StringComparison.OrdinalIgnoreCase))
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Minimum && number <= Maximum
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
}
