namespace RemoteSessions.Commands.Emulator;

/// <summary>The AWS environment variables of this process, pointed to an emulator and back.</summary>
internal static class EmulatorEnvironment
{
    private const string Endpoint = "AWS_ENDPOINT_URL";

    private static readonly Dictionary<string, (string? Before, string? Ours)> Changed = [];

    public static void Set(RemoteSessionEmulator emulator)
    {
        lock (Changed)
        {
            Restore();
            Put(Endpoint, emulator.EndpointUrl.AbsoluteUri);
            Put("AWS_ACCESS_KEY_ID", emulator.AccessKeyId);
            Put("AWS_SECRET_ACCESS_KEY", emulator.SecretAccessKey);
            Put("AWS_SESSION_TOKEN", null);
            Put("AWS_REGION", emulator.Region);
            // The AWS CLI before version 2, and the SDK for Python, know this one only.
            Put("AWS_DEFAULT_REGION", emulator.Region);
        }
    }

    /// <summary>Undoes it, when the emulator that the variables were pointed to was stopped.</summary>
    public static void Clear(RemoteSessionEmulator emulator)
    {
        lock (Changed)
        {
            if (Changed.TryGetValue(Endpoint, out var endpoint) && endpoint.Ours == emulator.EndpointUrl.AbsoluteUri)
                Restore();
        }
    }

    private static void Put(string name, string? value)
    {
        Changed[name] = (Environment.GetEnvironmentVariable(name), value);
        Environment.SetEnvironmentVariable(name, value);
    }

    // What the user has changed since is the user's.
    private static void Restore()
    {
        foreach (var (name, (before, ours)) in Changed)
        {
            if (Environment.GetEnvironmentVariable(name) == ours)
                Environment.SetEnvironmentVariable(name, before);
        }

        Changed.Clear();
    }
}
