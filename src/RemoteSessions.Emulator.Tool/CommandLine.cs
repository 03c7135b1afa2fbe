using System.Globalization;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.Tool;

/// <summary>The options that a user specifies on the command line.</summary>
internal sealed record CommandLine(EmulatorOptions Options, string? SavePath, bool Help)
{
    /// <exception cref="ArgumentException">An argument is unknown, or its value isn't valid.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var options = new EmulatorOptions();
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? save = null;
        for (var index = 0; index < arguments.Count; index++)
        {
            var name = arguments[index];
            switch (name)
            {
                case "--help" or "-h" or "-?":
                    return new CommandLine(options, null, Help: true);
                case "--empty":
                    options = options with { Empty = true };
                    break;
                case "--port":
                    options = options with { Port = Port(Value()) };
                    break;
                case "--time-scale":
                    options = options with { TimeScale = TimeScale(Value()) };
                    break;
                case "--state":
                    options = options with { StatePath = Value() };
                    break;
                case "--save":
                    save = Value();
                    break;
                case "--setting":
                    Add(settings, Value());
                    break;
                default:
                    throw new ArgumentException(ToolMessages.UnknownArgument(name));
            }

            string Value() => ++index < arguments.Count
                ? arguments[index]
                : throw new ArgumentException(ToolMessages.ValueMissing(name));
        }

        return new CommandLine(options with { Settings = settings }, save, Help: false);
    }

    public static void WriteHelp(TextWriter output)
    {
        output.WriteLine(ToolMessages.Help);
        foreach (var setting in EmulatorSettings.All)
            output.WriteLine(ToolMessages.Setting(setting).ReplaceLineEndings());
    }

    private static void Add(Dictionary<string, string> settings, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            throw new ArgumentException(ToolMessages.InvalidSetting(text));
        settings[text[..equals]] = text[(equals + 1)..];
    }

    private static int Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new ArgumentException(ToolMessages.InvalidPort(text));

    private static double TimeScale(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale) && scale is > 0 and <= 100_000
            ? scale
            : throw new ArgumentException(ToolMessages.InvalidTimeScale(text));
}
