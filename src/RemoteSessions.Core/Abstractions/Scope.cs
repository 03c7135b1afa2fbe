namespace RemoteSessions.Abstractions;

/// <summary>The account and Region that a command's calls are sent to.</summary>
/// <param name="Connection">The Region, endpoint, and credentials for the calls.</param>
/// <param name="ProfileName">The profile that the user specified. The objects that the command returns contain this profile name.</param>
internal sealed record Scope(ConnectionOptions Connection, string? ProfileName)
{
    /// <summary>The Region, or null if the environment or the AWS configuration files specify it.</summary>
    public string? Region => Connection.Region;

    /// <summary>
    /// Returns a copy of this scope with the Region that the service reported. Commands can compare such copies even if only one of the
    /// original scopes specifies a Region.
    /// </summary>
    public Scope In(string? region) => this with { Connection = Connection with { Region = region ?? Region } };
}
