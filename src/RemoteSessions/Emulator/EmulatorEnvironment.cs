namespace RemoteSessions.Commands.Emulator;

/// <summary>
/// Changes the AWS environment variables of this process so that AWS clients use an emulator, and later restores the variables.
/// </summary>
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
            // Version 1 of the AWS CLI and the AWS SDK for Python use only this variable.
            Put("AWS_DEFAULT_REGION", emulator.Region);
        }
    }

    /// <summary>Restores the environment variables when the emulator that they refer to stops.</summary>
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

    // A variable isn't restored if the user changed it after this class set it.
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
