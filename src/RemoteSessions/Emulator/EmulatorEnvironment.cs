namespace RemoteSessions.Emulator;

/// <summary>The AWS environment variables of this process, pointed to an emulator and back.</summary>
internal static class EmulatorEnvironment
{
    private static readonly Dictionary<string, string?> Before = [];

    public static void Set(RemoteSessionEmulator emulator)
    {
        lock (Before)
        {
            Restore();
            Put("AWS_ENDPOINT_URL", emulator.EndpointUrl.AbsoluteUri);
            Put("AWS_ACCESS_KEY_ID", emulator.AccessKeyId);
            Put("AWS_SECRET_ACCESS_KEY", emulator.SecretAccessKey);
            Put("AWS_SESSION_TOKEN", null);
            Put("AWS_REGION", emulator.Region);
        }
    }

    /// <summary>Undoes it, when the emulator that the variables name was stopped.</summary>
    public static void Clear(RemoteSessionEmulator emulator)
    {
        lock (Before)
        {
            if (Before.Count > 0 && Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL") == emulator.EndpointUrl.AbsoluteUri)
                Restore();
        }
    }

    private static void Put(string name, string? value)
    {
        Before[name] = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }

    private static void Restore()
    {
        foreach (var (name, value) in Before)
            Environment.SetEnvironmentVariable(name, value);
        Before.Clear();
    }
}
