using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Ids of WorkSpaces, as the service forms them, and the patterns that the model has for them.</summary>
internal static class Names
{
    public const string PoolPattern = "wspool-[0-9a-z]{9}";
    public const string DirectoryPattern = "d-[0-9a-f]{8,63}|wsd-[0-9a-z]{8,63}";
    public const string BundlePattern = "wsb-[0-9a-z]{8,63}";
    public const string SubnetPattern = "subnet-([0-9a-f]{8}|[0-9a-f]{17})";
    public const string SecurityGroupPattern = "sg-([0-9a-f]{8}|[0-9a-f]{17})";
    public const string SessionPattern = "[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}";
    public const string ArnPattern = "arn:aws[a-z-]{0,7}:[A-Za-z0-9][A-za-z0-9_/.-]{0,62}:[A-za-z0-9_/.-]{0,63}:"
        + @"[A-za-z0-9_/.-]{0,63}:[A-Za-z0-9][A-Za-z0-9:_/+=,@.\\-]{0,1023}";

    public const string SecretPattern = "arn:aws[a-z-]{0,7}:secretsmanager:[A-za-z0-9_/.-]{0,63}:[A-za-z0-9_/.-]{0,63}:"
        + "secret:[A-Za-z0-9][A-za-z0-9_/.-]{8,519}";

    public static string NewPool() => "wspool-" + ShortIds.New(9);

    public static string NewDirectory() => "wsd-" + ShortIds.New(9);

    public static string PoolArn(string region, string id) => $"arn:aws:workspaces:{region}:{Identity.Account}:workspacespool/{id}";

    /// <summary>The instance that hosts a session; it lives as long as that.</summary>
    public static string Instance(string sessionId) => "i-" + Digits(sessionId);

    public static string NetworkInterface(string sessionId) => "eni-" + Digits(sessionId);

    /// <summary>An address in the directory's network.</summary>
    public static string PrivateAddress(string sessionId)
    {
        var id = new Guid(sessionId).ToByteArray();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"10.0.{id[0]}.{id[1]}");
    }

    private static string Digits(string sessionId) => sessionId.Replace("-", string.Empty, StringComparison.Ordinal)[..17];
}
