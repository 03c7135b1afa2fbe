using System.Globalization;
using System.Reflection;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Tests.Emulator;

/// <summary>
/// Tests that each emulator setting changes exactly one property of <see cref="EmulatorSettings"/>. The name of a setting can differ from
/// the name of its property.
/// </summary>
public sealed class SettingTests
{
    private static readonly PropertyInfo[] Properties = typeof(EmulatorSettings).GetProperties(BindingFlags.Instance | BindingFlags.Public);

    public static TheoryData<string> Names => [.. EmulatorSettings.All.Select(setting => setting.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_setting_changes_one_property(string name)
    {
        var setting = EmulatorSettings.All.Single(setting => setting.Name == name);
        var other = setting.Choices.Length > 0 ? setting.Choices[^1]
            : setting.Default == Text(setting.Minimum) ? Text(setting.Minimum + 1) : Text(setting.Minimum);
        var (before, after) = (Values([]), Values(new() { [name] = other }));
        Assert.Single(Properties.Where((_, index) => !Equals(before[index], after[index])));
    }

    [Theory]
    [InlineData("FleetStartingSeconds", nameof(EmulatorSettings.FleetStartingDuration), 7)]
    [InlineData("IdleEndMinutes", nameof(EmulatorSettings.IdleTimeout), 420)]
    [InlineData("QueueHours", nameof(EmulatorSettings.MaximumQueueDuration), 25200)]
    [InlineData("LatencyMilliseconds", nameof(EmulatorSettings.Latency), 0.007)]
    public void A_duration_has_the_unit_of_its_name(string name, string property, double seconds) => Assert.Equal(
        TimeSpan.FromSeconds(seconds),
        typeof(EmulatorSettings).GetProperty(property)!.GetValue(new EmulatorSettings(new Dictionary<string, string> { [name] = "7" })));

    private static List<object?> Values(Dictionary<string, string> chosen)
    {
        var settings = new EmulatorSettings(chosen);
        return [.. Properties.Select(property => property.GetValue(settings))];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
