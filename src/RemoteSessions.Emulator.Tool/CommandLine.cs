using System.Globalization;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.Tool;

/// <summary>The options that the command line gives.</summary>
internal sealed record CommandLine(EmulatorOptions Options, string? SavePath, bool Help)
{
    /// <exception cref="ArgumentException">An argument is not known, or its value is not usable; the message names it.</exception>
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
                    throw new ArgumentException($"The argument '{name}' is not known; --help shows what is.");
            }

            string Value() => ++index < arguments.Count
                ? arguments[index]
                : throw new ArgumentException($"The argument {name} needs a value.");
        }

        return new CommandLine(options with { Settings = settings }, save, Help: false);
    }

    public static void WriteHelp(TextWriter output)
    {
        output.WriteLine("""
            Emulates AWS Device Farm, Amazon AppStream 2.0 and Amazon WorkSpaces on a loopback port, for trying scripts with no AWS account.

              --port N               port on 127.0.0.1 and ::1; 0, the default, takes a free one
              --time-scale N         how many times faster than real time it lives; 60 makes a minute a second
              --empty                start with nothing of the account's own, not with the demo estate
              --state PATH           start from a state file
              --save PATH            write a state file at the end: after Ctrl+C, SIGTERM, or SIGHUP
              --setting Name=Value   choose where the behaviour of AWS is unknown; may be given several times
              --help                 this text

            Settings (the first value, or the one in brackets, is the default):
            """);
        foreach (var setting in EmulatorSettings.All)
        {
            var values = setting.Choices.Length > 0 ? string.Join('|', setting.Choices) : $"{setting.Accepted[0]} [{setting.Default}]";
            output.WriteLine($"  {setting.Name}={values}");
            output.WriteLine($"      {setting.Meaning}");
        }
    }

    private static void Add(Dictionary<string, string> settings, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
            throw new ArgumentException($"The argument --setting takes Name=Value, not '{text}'.");
        settings[text[..equals]] = text[(equals + 1)..];
    }

    private static int Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new ArgumentException($"The argument --port takes a number from 0 to 65535, not '{text}'.");

    private static double TimeScale(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var scale) && scale is > 0 and <= 100_000
            ? scale
            : throw new ArgumentException($"The argument --time-scale takes a number above 0 and at most 100000, not '{text}'.");
}
