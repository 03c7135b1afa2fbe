using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Creates and parses Device Farm ARNs.</summary>
internal static class Names
{
    private const string Prefix = "arn:aws:devicefarm:us-west-2:";

    public static string Project(string id) => $"{Prefix}{Identity.Account}:project:{id}";

    public static string Session(string projectArn, string id) => $"{Prefix}{Identity.Account}:session:{Id(projectArn)}/{id}/00000";

    public static string Upload(string projectArn, string id) => $"{Prefix}{Identity.Account}:upload:{Id(projectArn)}/{id}";

    public static string Artifact(string sessionArn, string id) => $"{Prefix}{Identity.Account}:artifact:{Id(sessionArn)}/{id}";

    public static string VpceConfiguration(string id) => $"{Prefix}{Identity.Account}:vpceconfiguration:{id}";

    public static string Device(string id) => $"{Prefix}:device:{id}";

    public static string DeviceInstance(string id) => $"{Prefix}:deviceinstance:{id}";

    /// <summary>
    /// Returns the resource type in an ARN, such as <c>project</c>, or an empty string if the ARN doesn't contain a resource type.
    /// </summary>
    public static string Kind(string arn)
    {
        var parts = arn.Split(':', 7);
        return parts.Length == 7 ? parts[5] : string.Empty;
    }

    /// <summary>Returns the part of the ARN after the resource type.</summary>
    public static string Id(string arn) => arn.Split(':', 7) is { Length: 7 } parts ? parts[6] : string.Empty;

    /// <inheritdoc cref="Identity.FixedId"/>
    public static string FixedDeviceId(string name) => Identity.FixedHex(name, 32).ToUpperInvariant();
}
