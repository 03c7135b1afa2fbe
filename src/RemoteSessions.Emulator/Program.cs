using RemoteSessions.Abstractions;
using RemoteSessions.Emulator;
using RemoteSessions.Emulator.Hosting;
using RemoteSessions.Transfer;

try
{
    var line = CommandLine.Parse(args);
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
catch (Exception failure) when (DraftFile.IsFailure(failure))
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

static void Announce(IEmulator emulator)
{
    Console.WriteLine($"The emulator listens on {emulator.EndpointUrl.GetLeftPart(UriPartial.Authority)}. Ctrl+C ends it.");
    Console.WriteLine("Keys, good for nothing else:");
    Console.WriteLine();
    Console.WriteLine($"export AWS_ENDPOINT_URL={emulator.EndpointUrl.GetLeftPart(UriPartial.Authority)}");
    Console.WriteLine($"export AWS_ACCESS_KEY_ID={emulator.Keys.AccessKeyId}");
    Console.WriteLine($"export AWS_SECRET_ACCESS_KEY={emulator.Keys.SecretAccessKey}");
    Console.WriteLine("export AWS_REGION=us-west-2");
    Console.WriteLine();
    Console.WriteLine("PowerShell:");
    Console.WriteLine();
    Console.WriteLine($"$env:AWS_ENDPOINT_URL = '{emulator.EndpointUrl.GetLeftPart(UriPartial.Authority)}'");
    Console.WriteLine($"$env:AWS_ACCESS_KEY_ID = '{emulator.Keys.AccessKeyId}'");
    Console.WriteLine($"$env:AWS_SECRET_ACCESS_KEY = '{emulator.Keys.SecretAccessKey}'");
    Console.WriteLine("$env:AWS_REGION = 'us-west-2'");
    Console.WriteLine();
    var temporary = EmulatorKeys.Temporary;
    Console.WriteLine($"Temporary keys: {temporary.AccessKeyId} / {temporary.SecretAccessKey} / {temporary.SessionToken}");
    Console.Out.Flush();
}
