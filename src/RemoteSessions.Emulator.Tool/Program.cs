using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Signing;

namespace RemoteSessions.Emulator.Tool;

/// <summary>Runs an emulator until the user or the system ends the program.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        try
        {
            var line = CommandLine.Parse(arguments);
            if (line.Help)
            {
                CommandLine.WriteHelp(Console.Out);
                return 0;
            }

            using var emulator = new EmulatorFactory().Start(line.Options);
            using var end = new EndSignal();
            Announce(emulator);
            end.Wait();
            if (line.SavePath is { } path)
                emulator.Save(path);
            return 0;
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidDataException)
        {
            Console.Error.WriteLine(failure.Message);
            return 2;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }

    private static void Announce(IEmulator emulator)
    {
        var endpoint = emulator.EndpointUrl.GetLeftPart(UriPartial.Authority);
        var (keys, temporary) = (emulator.Keys, EmulatorKeys.Temporary);
        Console.WriteLine($"""
            The emulator listens on {endpoint}. Ctrl+C ends it.
            Keys, good for nothing else:

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
            """);
        Console.Out.Flush();
    }
}
