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
        Console.WriteLine(ToolMessages.Started(endpoint, emulator.Keys, EmulatorKeys.Temporary));
        Console.Out.Flush();
    }
}
