using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.Tool;

/// <summary>The messages that the standalone emulator program prints.</summary>
internal static class ToolMessages
{
    // The text that --help prints before the list of settings.
    public const string Help = """
        Emulates AWS Device Farm, Amazon AppStream 2.0, and Amazon WorkSpaces on a loopback port, so that you can try scripts without an
        AWS account.

          --port N               Specifies the port on 127.0.0.1 and ::1. If N is 0 (the default), the emulator uses a free port.
          --time-scale N         Specifies how many times faster than real time the emulator clock runs. If N is 60, an emulated
                                 minute takes 1 second.
          --empty                Starts without the demo data.
          --state PATH           Starts from a state file.
          --save PATH            Writes a state file when the emulator ends: after Ctrl+C, SIGTERM, or SIGHUP.
          --setting Name=Value   Chooses a behavior that AWS doesn't document. You can specify this option more than once.
          --help                 Shows this text.

        The following list shows the valid values of the settings. The default is the value in brackets, if any. Otherwise, it's the first
        value.
        """;

    // The Setting method returns the lines of the help text that describe a setting. The Started method returns the text that the program
    // prints when it starts.
    public static string Setting(SettingDefinition setting)
    {
        var values = setting.Choices.Length > 0 ? string.Join('|', setting.Choices) : $"{setting.Accepted[0]} [{setting.Default}]";
        return $"  {setting.Name}={values}\n      {setting.Meaning}";
    }

    public static string Started(string endpoint, AwsKeys keys, AwsKeys temporary) =>
        $"""
        The emulator listens on {endpoint}. To stop it, press Ctrl+C.
        The emulator accepts the following keys, which are valid only for the emulator:

        export AWS_ENDPOINT_URL={endpoint}
        export AWS_ACCESS_KEY_ID={keys.AccessKeyId}
        export AWS_SECRET_ACCESS_KEY={keys.SecretAccessKey}
        export AWS_REGION=us-west-2

        PowerShell:

        $env:AWS_ENDPOINT_URL = '{endpoint}'
        $env:AWS_ACCESS_KEY_ID = '{keys.AccessKeyId}'
        $env:AWS_SECRET_ACCESS_KEY = '{keys.SecretAccessKey}'
        $env:AWS_REGION = 'us-west-2'

        Temporary keys: {temporary.AccessKeyId} / {temporary.SecretAccessKey} / {temporary.SessionToken}
        """;

    // Error messages about arguments.
    public static string UnknownArgument(string name) =>
        $"The argument '{name}' isn't valid. To list the valid arguments, use --help.";

    public static string ValueMissing(string name) => $"The argument {name} requires a value.";

    public static string InvalidSetting(string text) => $"'{text}' isn't valid for the argument --setting. Specify Name=Value.";

    public static string InvalidPort(string text) =>
        $"'{text}' isn't valid for the argument --port. Specify a number from 0 to 65535.";

    public static string InvalidTimeScale(string text) =>
        $"'{text}' isn't valid for the argument --time-scale. Specify a number greater than 0 and at most 100000.";
}
