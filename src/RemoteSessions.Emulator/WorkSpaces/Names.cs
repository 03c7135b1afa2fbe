using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Creates the IDs and IP addresses that WorkSpaces uses.</summary>
internal static class Names
{
    public static string NewPool() => "wspool-" + ShortIds.New(9);

    public static string NewDirectory() => "wsd-" + ShortIds.New(9);

    public static string PoolArn(string region, string id) => $"arn:aws:workspaces:{region}:{Identity.Account}:workspacespool/{id}";

    /// <summary>Returns the ID of the instance that hosts a session. The instance exists only while the session exists.</summary>
    public static string Instance(string sessionId) => "i-" + Digits(sessionId);

    public static string NetworkInterface(string sessionId) => "eni-" + Digits(sessionId);

    /// <summary>Returns a private IP address in the network of the directory.</summary>
    public static string PrivateAddress(string sessionId)
    {
        var id = new Guid(sessionId).ToByteArray();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"10.0.{id[0]}.{id[1]}");
    }

    private static string Digits(string sessionId) => sessionId.Replace("-", string.Empty, StringComparison.Ordinal)[..17];
}
